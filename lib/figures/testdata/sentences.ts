/** Sentences with every figure in them, in order: what is read of prose, and what is left alone. */
export const sentences: readonly (readonly [sentence: string, quotes: readonly string[]])[] = [
  [
    'DeepSeek says it trained V3 on 14.8T tokens using 2,048 Nvidia H800 GPUs over two months at a cost of $5.576M.',
    ['14.8T tokens', '2,048 Nvidia H800 GPUs', 'two months', '$5.576M'],
  ],
  [
    'Training took 2664K GPU hours for pre-training, 119K GPU hours for context extension and 5K GPU hours for post-training.',
    ['2664K GPU hours', '119K GPU hours', '5K GPU hours'],
  ],
  [
    'The model has 671 billion total parameters with 37 billion activated for each token.',
    ['671 billion total parameters', '37 billion'],
  ],
  [
    'Nvidia lost $593 billion, or 17%, of its market value on January 27, 2025, the largest one-day loss in history.',
    ['$593 billion', '17%', 'January 27, 2025', 'one-day'],
  ],
  [
    "OpenAI charges $15 per million input tokens and $60 per million output tokens; DeepSeek's R1 costs $0.55 and $2.19.",
    ['$15 per million input tokens', '$60 per million output tokens', '$0.55', '$2.19'],
  ],
  ['o1 costs roughly 27 times as much as R1.', ['roughly 27 times']],
  [
    'A cluster of 10,000 A100s was bought in 2021 for about 1 billion yuan.',
    ['10,000 A100s', '2021', 'about 1 billion yuan'],
  ],
  [
    'The export controls of Oct. 7, 2022 were updated on October 17, 2023 and again in December 2024.',
    ['Oct. 7, 2022', 'October 17, 2023', 'December 2024'],
  ],
  [
    'Spending rose 3.2% year on year to £1.2bn in the three months to June.',
    ['3.2%', '£1.2bn', 'three months', 'June'],
  ],
  [
    'GDP grew at an annual rate of 2.8 percent in the third quarter, down from 3.0 percent.',
    ['2.8 percent', 'the third quarter', '3.0 percent'],
  ],
  ['Unemployment fell by 0.3 percentage points to 4.1%.', ['0.3 percentage points', '4.1%']],
  ['The Fed cut rates by 25bps to a range of 4.25-4.50%.', ['25bps', '4.25-4.50%']],
  [
    'About two-thirds of respondents (67%) said they use AI at least once a week.',
    ['About two-thirds', '67%'],
  ],
  [
    'One in three Americans, or 110 million people, lives within 50 miles of a coast.',
    ['One in three', '110 million people', '50 miles'],
  ],
  ['Emissions must fall by 43% by 2030 compared with 2019 levels.', ['43%', '2030', '2019']],
  ['The EU emitted 3.6 GtCO2e in 2022, 31% below 1990 levels.', ['3.6 GtCO2e', '2022', '31%', '1990']],
  ['The grant is worth $10-15 million a year for 5 years.', ['$10-15 million a year', '5 years']],
  [
    'Between 2010 and 2020, the number of undernourished people fell from 650 million to 580 million.',
    ['Between 2010 and 2020', 'from 650 million to 580 million'],
  ],
  [
    'It uses 10^25 FLOPs of compute, 3.8×10^25 FLOP, or roughly 6e24 FLOP.',
    ['10^25 FLOPs', '3.8×10^25 FLOP', 'roughly 6e24 FLOP'],
  ],
  ['Each H100 costs $25,000 to $40,000 and draws 700 W.', ['$25,000 to $40,000', '700 W']],
  ['A 100 MW data centre uses as much power as 80,000 homes.', ['100 MW', '80,000 homes']],
  ['The wage gap narrowed to 16 cents on the dollar.', ['16 cents']],
  [
    'Households earning less than $30,000 a year spend 15% more of their income on energy.',
    ['less than $30,000 a year', '15%'],
  ],
  ['The House passed the bill 217-215 in a 2 a.m. vote.', []],
  [
    'The company employs some 1,500 people in 12 countries and has 3.2 million users.',
    ['some 1,500 people', '12 countries', '3.2 million users'],
  ],
  [
    'Sales more than doubled to €4.3 billion; profits halved.',
    ['more than doubled', '€4.3 billion', 'halved'],
  ],
  [
    'Prices are up fivefold since 2019 and tenfold since the 1980s.',
    ['fivefold', '2019', 'tenfold', 'the 1980s'],
  ],
  ['The rate is 5.25%-5.5%.', ['5.25%-5.5%']],
  [
    "Roughly half of the world's 8 billion people; less than half of adults; about a third of firms.",
    ['Roughly half', '8 billion people', 'less than half', 'about a third'],
  ],
  [
    'A quarter of all jobs; three quarters of a percent; one and a half percentage points; half a percentage point.',
    [
      'A quarter',
      'three quarters of a percent',
      'one and a half percentage points',
      'half a percentage point',
    ],
  ],
  ['Oil fell below $70 a barrel, gas to €30/MWh.', ['below $70 a barrel', '€30/MWh']],
  ['The ship is 366 m long and carries 15,000 TEU.', ['366 m']],
  [
    'Latency dropped from 120 ms to 35 ms, throughput rose to 60 tokens/s.',
    ['from 120 ms to 35 ms', '60 tokens/s'],
  ],
  [
    'The fine was up to €35 million or 7% of worldwide annual turnover, whichever is higher.',
    ['up to €35 million', '7%'],
  ],
  ['Article 51 sets a threshold of 10^25 floating-point operations.', ['10^25 floating-point operations']],
  ['See Table 3, Figure 2 and Section 4.1.2; Chapter 5; page 12; pp. 34-56.', []],
  ['In 2023 companies spent more; the 2024 elections; 2023 results.', ['2023', '2024', '2023']],
  ['The 7B model beats the 13B model on 5 of 8 benchmarks.', ['5 of 8']],
  ['It scored 79.8% on AIME 2024 and 97.3% on MATH-500.', ['79.8%', '2024', '97.3%']],
  ['The average was 3.5 (SD = 1.2, n = 120, p < 0.05).', []],
  ['95% CI: 1.2–3.4', ['95%']],
  [
    'Between 20 and 30 per cent of households, i.e. 5 to 7 million families, own 2 or more cars.',
    ['Between 20 and 30 per cent', '5 to 7 million families', '2 or more cars'],
  ],
  ['Costs of $1bn+ and 10+ years.', ['$1bn+', '10+ years']],
  [
    'The bond yields 4.5 per cent; the currency lost 0.5 of a percentage point.',
    ['4.5 per cent', '0.5 of a percentage point'],
  ],
  [
    'It is 2.5 hours away, a 5-minute walk, a 30-year mortgage, 18-month delay, six-figure salary.',
    ['2.5 hours', '5-minute', '30-year', '18-month'],
  ],
  [
    'a US$1.5 trillion infrastructure bill; C$20bn; A$3.4m; HK$ 500; Rs 500 crore; ₹2.5 lakh; RMB 10 billion; 5,000 yen.',
    [
      'US$1.5 trillion',
      'C$20bn',
      'A$3.4m',
      'HK$ 500',
      'Rs 500 crore',
      '₹2.5 lakh',
      'RMB 10 billion',
      '5,000 yen',
    ],
  ],
  [
    'The temperature rose 1.5°C above pre-industrial levels; 1.5 degrees Celsius; 2 °C; -40F.',
    ['1.5°C', '1.5 degrees Celsius', '2 °C'],
  ],
  [
    '5 million tonnes of CO2; 12m tonnes; 3.5 Mt CO2; 2.1 tonnes of CO2 per capita.',
    ['5 million tonnes', '12m tonnes', '3.5 Mt', '2.1 tonnes of CO2 per capita'],
  ],
  [
    'Up to three times faster, 10 to 100 times cheaper, 5x-10x, 2-3x, a factor of 10, by a factor of five, an order of magnitude, two orders of magnitude',
    [
      'Up to three times',
      '10 to 100 times',
      '5x-10x',
      '2-3x',
      'a factor of 10',
      'a factor of five',
      'an order of magnitude',
      'two orders of magnitude',
    ],
  ],
  [
    'From FY2019 to FY2023, in fiscal year 2024, FY24, Q1-Q3 2024, 3Q23, mid-2024, early 2025, late 2023, end-2022.',
    [
      'From FY2019 to FY2023',
      'fiscal year 2024',
      'FY24',
      'Q1-Q3 2024',
      '3Q23',
      'mid-2024',
      'early 2025',
      'late 2023',
      'end-2022',
    ],
  ],
  ['The ratio of 3:1, 10-to-1, 3 to 1 ratio, 1:20.', ['3:1', '10-to-1', '3 to 1']],
  [
    'The paper introduces DeepSeek-R1-Zero, Qwen2.5-32B and Llama-3.3-70B-Instruct, built on Python 3.11 and CUDA 12.4.',
    [],
  ],
  [
    'Llama 3 models and Claude 3.5 Sonnet users like Windows 11 features; iPhone 15 sales; the Falcon 9 rockets; Boeing 737 jets.',
    [],
  ],
  [
    'In the second round, the first one of them came third. On the one hand, no one knows; one another; one day we will.',
    [],
  ],
  ['He lives at 10 Downing Street, London SW1A 2AA, UK; ZIP 94305; P.O. Box 123; Room 404.', []],
  ['Version 2.0.1, v1.5, ver. 3, 3.11.4, IP 192.168.0.1, port 8080, 127.0.0.1:3000.', []],
  ['Call 020 7946 0958 or +44 (0)20 7946 0958, 1-800-555-0199, (555) 123-4567.', []],
  [
    'doi:10.1145/3292500.3330701, arXiv:1706.03762, ISSN 1234-5678, RFC 9162, ISO 4217, CVE-2024-3094, H.R. 4346, 15 U.S.C. § 1681.',
    [],
  ],
  [
    'See Section 3, §4.2, Chapter 12, Figure 5a, Table A1, Appendix B.2, footnote 7, note 3, p. 12, pp. 3–7, no. 5, Eq. (3), line 42.',
    [],
  ],
  [
    'The 5G network, 4K video, a 3D printer, the A100, the B2B market, MP3s, the G7 and G20, COVID-19, F-16s, Section 230, Form 10-K, 401(k).',
    [],
  ],
  ['It opened at 9:30 a.m. and closed at 16:00 or 5 pm. Psalm 23:4. John 3:16. Score 3-2.', []],
  ['The two sides met. It was a third party. A quarter past nine. Last quarter. Better half.', ['two sides']],
  [
    'commit 9f86d081884c7d65, id 550e8400-e29b-41d4-a716-446655440000, SKU-12345, order #4521, @user2000, #1 priority.',
    [],
  ],
  [
    'Wave function in 3-space and Catch-22, 9/11, 24/7, route 66, Channel 4, U-2, Area 51, Title IX, Article 5 applies.',
    [],
  ],
  ['GPT-4 was trained; GPT-3.5 too; o3-mini, GPT-4o mini, Gemini 1.5 Pro, Claude 2, PaLM 2.', []],
  ['References [1], [2, 3], [4–6], (Smith et al., 2023), Brown (2019), Table 2 shows.', ['2023', '2019']],
  ['May I ask, March on, in the august body; he may 5; Jan said; Mar Thoma; sat down; the sun.', []],
]
