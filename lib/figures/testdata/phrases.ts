/** A phrase, its kind and unit, and the ends of its interval. */
export type Phrase = readonly [
  phrase: string,
  kind: string,
  unit: string,
  low: string | null,
  high: string | null,
]

export const phrases: Record<string, readonly Phrase[]> = {
  money: [
    ['$5.6 million USD', 'money', 'USD', '5550000', '5650000'],
    ['€3.5bn', 'money', 'EUR', '3450000000', '3550000000'],
    ['US$0.55 per million input tokens', 'money', 'USD/token', '0.00000055', '0.00000055'],
    ['$2/GPU-hour', 'money', 'USD/(GPU·hour)', '2', '2'],
    ['3,5 Mio. €', 'money', 'EUR', '3450000', '3550000'],
    ['between 5 and 6 million euros', 'money', 'EUR', '5000000', '6000000'],
    ['$10s of millions', 'money', 'USD', '10000000', '100000000'],
    ['$4–5 million', 'money', 'USD', '4000000', '5000000'],
  ],
  'counts and quantities': [
    ['2,048 H800 GPUs', 'count', 'GPU', '2048', '2048'],
    ['2.788 million H800 GPU hours', 'quantity', 'GPU·hour', '2787500', '2788500'],
    ['14.8 trillion tokens', 'count', 'token', '14750000000000', '14850000000000'],
    ['≥ 10^25 FLOP', 'quantity', 'FLOP', '10000000000000000000000000', null],
    ['two dozen', 'count', '1', '24', '24'],
    ['half a million', 'count', '1', '500000', '500000'],
    ['tens of millions', 'count', '1', '10000000', '100000000'],
    ['2-5 km', 'quantity', 'meter', '2000', '5000'],
    ['10+ years', 'duration', 'year', '10', null],
    ['54 days', 'duration', 'day', '54', '54'],
  ],
  'ratios, percentages and multiples': [
    ['one-twentieth', 'ratio', '1', '0.05', '0.05'],
    ['one in five', 'ratio', '1', '0.2', '0.2'],
    ['12.4 %', 'percentage', '1', '0.1235', '0.1245'],
    ['from 12% to 18%', 'percentage', '1', '0.12', '0.18'],
    ['-3.4 pp', 'percentage-points', '1', '-0.0345', '-0.0335'],
    ['20–50 times', 'multiple', '1', '20', '50'],
    ['doubled', 'multiple', '1', '2', '2'],
    ['a fraction of', 'ratio', '1', null, null],
  ],
}

export const negatives: readonly string[] = [
  'R1',
  'V3',
  'GPT-4o',
  'H100s',
  'o1',
  'one of the',
  'section 4.2',
  'footnote 12',
  '+1-222-2222-2222',
  'version 2',
  'ISBN 978-3-16-148410-0',
  '10.0.0.1',
]
