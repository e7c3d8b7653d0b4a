import type { Figure, FigureKind } from '#lib/figures/index.ts'
import type { Assertion, Stance, Verdict } from '#lib/policy/index.ts'
import type { SampleSourceKey } from './sources.ts'

export type SampleEvidence = {
  source: SampleSourceKey
  stance: Stance
  fact: string
  locator: string
  figures?: { name: string; label: string; written: string; unit: string; kind: FigureKind }[]
}

/** How far the sample takes a claim: left open, given one review, decided by two, or dismissed. */
export type SampleCourse =
  | { take: 'open' }
  | { take: 'in-review'; verdict: Verdict; rationale: string }
  | { take: 'decided'; verdict: Verdict; caveat?: string; rationales: [string, string] }
  | { take: 'dismissed'; note: string }

export type SampleClaim = {
  quote: string
  restatement: string
  category: string
  section: string
  claimant: 'author' | 'deepseek'
  assertion: Assertion
  figures?: Figure[]
  evidence?: SampleEvidence[]
  checks?: { label: string; expression: string }[]
  course: SampleCourse
}

const gpuHour = 'GPU·hour'
const perToken = 'USD/token'

const exactly = (kind: FigureKind, quote: string, value: string, unit: string): Figure => ({
  kind,
  quote,
  comparator: 'equal',
  low: value,
  high: value,
  lowClosed: true,
  highClosed: true,
  written: value,
  unit,
  significantDigits: null,
  rule: 'exact-in-words',
})

const rounded = (
  kind: FigureKind,
  quote: string,
  [low, written, high]: [string, string, string],
  unit: string,
  significantDigits: number,
): Figure => ({
  kind,
  quote,
  comparator: 'equal',
  low,
  high,
  lowClosed: true,
  highClosed: false,
  written,
  unit,
  significantDigits,
  rule: 'rounds-to-it',
})

const fivePointSixMillion = rounded('money', '$5.6 million', ['5550000', '5600000', '5650000'], 'USD', 2)

const v3Hours = (names: readonly ('pretraining' | 'context_extension' | 'post_training' | 'total')[]) =>
  names.map((name) => ({
    name: `${name}_gpu_hours`,
    label: {
      pretraining: 'Pre-training',
      context_extension: 'Context extension',
      post_training: 'Post-training',
      total: 'Total',
    }[name],
    written: { pretraining: '2664000', context_extension: '119000', post_training: '5000', total: '2788000' }[
      name
    ],
    unit: gpuHour,
    kind: 'quantity' as const,
  }))

/** A list price for a million tokens, as a price for one. */
const tokenPrice = (name: string, label: string, written: string) => ({
  name,
  label,
  written,
  unit: perToken,
  kind: 'money' as const,
})

/** The 25 claims of the sample in their numbered order, with what the public record says of each. */
export const sampleClaims: readonly SampleClaim[] = [
  {
    quote: 'By the company’s account, V3 took just 2.788 million GPU hours to train on Nvidia H800s.',
    restatement: 'DeepSeek says V3 was trained with only 2.788 million GPU hours on Nvidia H800s',
    category: 'compute',
    section: 'Did the export rules work?',
    claimant: 'deepseek',
    assertion: 'said',
    figures: [rounded('quantity', '2.788 million GPU hours', ['2787500', '2788000', '2788500'], gpuHour, 4)],
    evidence: [
      {
        source: 'V3',
        stance: 'supports',
        fact: 'The table of training costs gives 2,664 thousand H800 GPU hours for pre-training, 119 thousand for extending the context and 5 thousand for post-training.',
        locator: 'Table 1',
        figures: v3Hours(['pretraining', 'context_extension', 'post_training']),
      },
    ],
    checks: [
      {
        label: 'Sum of the three stages',
        expression: 'pretraining_gpu_hours + context_extension_gpu_hours + post_training_gpu_hours',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'The three stages in table 1 of the V3 report add up to the figure claimed.',
        'The report’s own table gives the same total; the check adds its rows and meets it exactly.',
      ],
    },
  },
  {
    quote: 'DeepSeek puts the price of training the base V3 model at the equivalent of $5.6 million.',
    restatement: 'DeepSeek says training the base V3 model cost the equivalent of $5.6 million',
    category: 'cost',
    section: 'What did training cost?',
    claimant: 'deepseek',
    assertion: 'said',
    figures: [fivePointSixMillion],
    evidence: [
      {
        source: 'V3',
        stance: 'supports',
        fact: 'The report gives 2,788 thousand H800 GPU hours in all, assumes a rental price of 2 US dollars for one GPU hour, and so arrives at 5.576 million US dollars.',
        locator: 'Table 1 and the paragraph below it',
        figures: [
          ...v3Hours(['total']),
          {
            name: 'rental_price',
            label: 'Rental price assumed',
            written: '2',
            unit: 'USD/(GPU·hour)',
            kind: 'money',
          },
          {
            name: 'total_training_cost',
            label: 'Total training cost',
            written: '5576000',
            unit: 'USD',
            kind: 'money',
          },
        ],
      },
    ],
    checks: [
      { label: 'GPU hours at the assumed rental price', expression: 'total_gpu_hours * rental_price' },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'Hours times the assumed price give 5.576 million dollars, which rounds to the figure claimed.',
        'The report states 5.576 million; written to one decimal that is 5.6 million.',
      ],
    },
  },
  {
    quote:
      'That sum covers the computing time of the training run alone; people and research are left out of it.',
    restatement: 'The $5.6 million is only the compute for the training run; staff and research are left out',
    category: 'cost',
    section: 'What did training cost?',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'V3',
        stance: 'supports',
        fact: 'The report says that its total leaves out the cost of earlier research and of ablation experiments on architectures, algorithms and data.',
        locator: 'Introduction, below table 1',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'The report itself draws the line in the same place.',
        'The exclusion is stated beside the total. Staff cost is not in the sum, which prices GPU hours alone.',
      ],
    },
  },
  {
    quote: 'Those could easily come to $10s of millions more.',
    restatement: 'Staff and research could easily add tens of millions of dollars',
    category: 'cost',
    section: 'What did training cost?',
    claimant: 'author',
    assertion: 'so',
    figures: [
      {
        kind: 'money',
        quote: '$10s of millions',
        comparator: 'about',
        low: '10000000',
        high: '100000000',
        lowClosed: true,
        highClosed: false,
        written: null,
        unit: 'USD',
        significantDigits: null,
        rule: 'bounds-as-written',
      },
    ],
    evidence: [
      {
        source: 'V3',
        stance: 'context',
        fact: 'The report names the costs that it leaves out and gives no amount for them.',
        locator: 'Introduction, below table 1',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'unverifiable',
      rationales: [
        'An estimate. Neither the report nor any other source found gives the amount.',
        'The excluded costs are named but nowhere put into figures; the estimate may be right.',
      ],
    },
  },
  {
    quote:
      'Nobody outside can confirm the $5.6 million, since neither an audit nor a run log has been made public.',
    restatement: 'No audit or run log that would let others verify the $5.6 million is public',
    category: 'cost',
    section: 'What did training cost?',
    claimant: 'author',
    assertion: 'so',
    figures: [fivePointSixMillion],
    course: { take: 'open' },
  },
  {
    quote: 'For access through its API, DeepSeek asks about 1/20th of what OpenAI asks for o1.',
    restatement: 'DeepSeek charges about 1/20th of what OpenAI charges for API access to o1',
    category: 'price ratio',
    section: 'What does it cost to run?',
    claimant: 'author',
    assertion: 'so',
    figures: [
      {
        kind: 'ratio',
        quote: 'about 1/20th',
        comparator: 'about',
        low: '0.045',
        high: '0.055',
        lowClosed: true,
        highClosed: true,
        written: '0.05',
        unit: '1',
        significantDigits: null,
        rule: 'about-a-tenth',
      },
    ],
    evidence: [
      {
        source: 'DSP',
        stance: 'refutes',
        fact: 'For a million tokens the R1 release note lists 0.14 US dollars of input found in the cache, 0.55 of input not found there, and 2.19 of output.',
        locator: 'Section on API access and pricing',
        figures: [
          tokenPrice('r1_input_price', 'R1, input (cache miss)', '0.00000055'),
          tokenPrice('r1_cached_input_price', 'R1, cached input', '0.00000014'),
          tokenPrice('r1_output_price', 'R1, output', '0.00000219'),
        ],
      },
      {
        source: 'OAP',
        stance: 'refutes',
        fact: 'For a million tokens of o1 the price list of January 2025 asks 15 US dollars of input, 7.50 of cached input and 60 of output.',
        locator: 'o1, as of January 2025',
        figures: [
          tokenPrice('o1_input_price', 'o1, input', '0.000015'),
          tokenPrice('o1_cached_input_price', 'o1, cached input', '0.0000075'),
          tokenPrice('o1_output_price', 'o1, output', '0.00006'),
        ],
      },
    ],
    checks: [
      { label: 'Input', expression: 'r1_input_price / o1_input_price' },
      { label: 'Output', expression: 'r1_output_price / o1_output_price' },
      { label: 'Cached input', expression: 'r1_cached_input_price / o1_cached_input_price' },
    ],
    course: {
      take: 'decided',
      verdict: 'imprecise',
      caveat: 'Right direction, wrong figure: the list prices of January 2025 give about 1/27',
      rationales: [
        'Input and output prices both come to about 1/27, and cached input to about 1/54. The claim understates the gap.',
        'The direction is right. By the list prices the ratio is 1/27.3 for input and 1/27.4 for output; 1/20 is some 36 % above that.',
      ],
    },
  },
  {
    quote: 'Microsoft, for its part, offers access to R1 through an API for free.',
    restatement: 'Microsoft offers R1 API access for free',
    category: 'price',
    section: 'What does it cost to run?',
    claimant: 'author',
    assertion: 'so',
    figures: [exactly('money', 'for free', '0', 'USD')],
    evidence: [
      {
        source: 'AZ',
        stance: 'context',
        fact: 'Microsoft announces that R1 is available in the model catalogue of Azure AI Foundry and on GitHub.',
        locator: 'First paragraphs',
      },
    ],
    course: {
      take: 'in-review',
      verdict: 'unverifiable',
      rationale:
        'The announcement says that R1 is available. Whether it is free, for how long and within what limits needs a dated price page.',
    },
  },
  {
    quote:
      'Serving R1 seems to cost far less than serving American models of nearly equal strength, by a margin that nobody knows.',
    restatement:
      'Running R1 appears to cost significantly less than near-equal US models, by an unknown margin',
    category: 'inference cost',
    section: 'What does it cost to run?',
    claimant: 'author',
    assertion: 'so',
    course: { take: 'open' },
  },
  {
    quote: 'The H800, the brief adds, is a chip that may be sold to China.',
    restatement: 'The H800 is a permitted chip',
    category: 'export control',
    section: 'Did the export rules work?',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'BIS',
        stance: 'refutes',
        fact: 'The rule published on 25 October 2023 extends the licence requirement to chips by their total processing performance and performance density, with effect from 17 November 2023.',
        locator: 'Dates; section on ECCN 3A090',
      },
      {
        source: 'CSET',
        stance: 'refutes',
        fact: 'The H800 was designed to stay below the limits of October 2022; the update of October 2023 brings it under the licence requirement.',
        locator: 'Section on chip thresholds',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'disputed',
      caveat: 'True once: permitted until 17 November 2023, over a year before the brief',
      rationales: [
        'Made to comply with the rule of 2022, the chip has needed a licence since 17 November 2023. The sentence was outdated when it was written.',
        'The rule of October 2023 covers the H800, and it took effect more than a year before the brief.',
      ],
    },
  },
  {
    quote:
      'Being cut off from chips of the H100 class was part of what drove DeepSeek to build leaner models.',
    restatement: 'Limits on chips such as the H100 partly pushed DeepSeek to make its models more efficient',
    category: 'export control',
    section: 'Did the export rules work?',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'INT',
        stance: 'context',
        fact: 'The head of the company names access to advanced chips as its difficulty. It is the company’s own account of its motives.',
        locator: 'Answers on money and chips',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'unverifiable',
      rationales: [
        'A motive, known only as the company reports it.',
        'The interview fits the claim, but nothing independent settles why the models were made efficient.',
      ],
    },
  },
  {
    quote: 'V3 is also the base from which R1 was made.',
    restatement: 'V3 is the base model under R1',
    category: 'model',
    section: 'Did the export rules work?',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'R1',
        stance: 'supports',
        fact: 'The paper says that R1 was trained starting from DeepSeek-V3-Base.',
        locator: 'Introduction and section 2',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'The R1 paper names V3-Base as its starting point.',
        'Stated by the makers in the paper’s account of training.',
      ],
    },
  },
  {
    quote: 'On quality, R1 comes close to the best that American companies offer.',
    restatement: 'R1 is nearly as good as the top American models',
    category: 'model',
    section: 'Why a Chinese lab made news',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'R1',
        stance: 'supports',
        fact: 'Against o1-1217 the paper reports, as pass@1, 79.8 to 79.2 percent on AIME 2024, 97.3 to 96.4 on MATH-500 and 71.5 to 75.7 on GPQA Diamond.',
        locator: 'Table of benchmark results',
        figures: [
          { name: 'aime_2024_r1', label: 'R1 on AIME 2024', written: '0.798', unit: '1', kind: 'percentage' },
          {
            name: 'aime_2024_o1_1217',
            label: 'o1-1217 on AIME 2024',
            written: '0.792',
            unit: '1',
            kind: 'percentage',
          },
          { name: 'math_500_r1', label: 'R1 on MATH-500', written: '0.973', unit: '1', kind: 'percentage' },
          {
            name: 'math_500_o1_1217',
            label: 'o1-1217 on MATH-500',
            written: '0.964',
            unit: '1',
            kind: 'percentage',
          },
          {
            name: 'gpqa_diamond_r1',
            label: 'R1 on GPQA Diamond',
            written: '0.715',
            unit: '1',
            kind: 'percentage',
          },
          {
            name: 'gpqa_diamond_o1_1217',
            label: 'o1-1217 on GPQA Diamond',
            written: '0.757',
            unit: '1',
            kind: 'percentage',
          },
        ],
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      caveat: 'Self-reported: the scores are the maker’s own',
      rationales: [
        'Ahead on two of three benchmarks and four points behind on the third, by the paper’s own table.',
        'The scores are close. They are the maker’s own, which a reader should know.',
      ],
    },
  },
  {
    quote:
      'Among American AI companies only Meta has done as DeepSeek did and handed out its model weights; the others have not.',
    restatement:
      'Besides Meta, DeepSeek is the only one to release its weights; other American AI companies do not',
    category: 'openness',
    section: 'Why a Chinese lab made news',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'GEM',
        stance: 'refutes',
        fact: 'On 21 February 2024 Google released the weights of Gemma in two sizes.',
        locator: 'List of what is released',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'disputed',
      rationales: [
        'Google released the weights of Gemma a year before the brief.',
        'One American company besides Meta is enough to contradict it, and Google is one.',
      ],
    },
  },
  {
    quote:
      'With the weights in hand, anybody can fetch all that is needed to run the model on machines of their own.',
    restatement: 'Anyone can download what is needed to run the model on their own machines',
    category: 'openness',
    section: 'Why a Chinese lab made news',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'DSP',
        stance: 'supports',
        fact: 'The release note says that the model and its weights are published under the MIT licence.',
        locator: 'Licence',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'Weights and licence are published by the maker.',
        'The MIT licence allows anybody to download, run and change it.',
      ],
    },
  },
  {
    quote: 'DeepSeek and Meta release theirs, while OpenAI, Google and Anthropic keep to closed weights.',
    restatement: 'OpenAI, Google and Anthropic use closed weights',
    category: 'openness',
    section: 'Terms',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'GEM',
        stance: 'refutes',
        fact: 'Google released the weights of Gemma on 21 February 2024.',
        locator: 'List of what is released',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'disputed',
      rationales: [
        'Gemma contradicts it for Google.',
        'Not so for Google, which has published the weights of one family of models.',
      ],
    },
  },
  {
    quote: 'DeepSeek of China brought out a pair of papers that described its methods in the open.',
    restatement: 'DeepSeek published a pair of papers',
    category: 'publication',
    section: 'Why a Chinese lab made news',
    claimant: 'author',
    assertion: 'so',
    figures: [exactly('count', 'a pair of papers', '2', 'paper')],
    evidence: [
      { source: 'V3', stance: 'supports', fact: 'The V3 report is public.', locator: 'Title page' },
      { source: 'R1', stance: 'supports', fact: 'The R1 paper is public.', locator: 'Title page' },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: ['Both papers are public.', 'The V3 report and the R1 paper are the two.'],
    },
  },
  {
    quote:
      'speaking to an interviewer in July, DeepSeek’s head Liang Wenfeng put the true gap between originality and imitation.',
    restatement: 'In a July interview Liang Wenfeng said the real gap is between originality and imitation',
    category: 'interview',
    section: 'What the release means',
    claimant: 'author',
    assertion: 'said',
    figures: [
      {
        kind: 'date',
        quote: 'in July',
        comparator: 'equal',
        low: null,
        high: null,
        lowClosed: false,
        highClosed: false,
        written: null,
        unit: 'date',
        significantDigits: null,
        rule: 'month-without-year',
      },
    ],
    evidence: [
      {
        source: 'INT',
        stance: 'supports',
        fact: 'In the translated interview of July 2024 he sets originality against imitation as the real difference.',
        locator: 'Answer on the gap between China and the United States',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'He says so in the interview.',
        'The interview of July 2024, in translation, carries the statement.',
      ],
    },
  },
  {
    quote:
      'It commends President Trump for rescinding the executive order on AI that President Biden had signed.',
    restatement: 'President Trump rescinded President Biden’s AI executive order',
    category: 'policy',
    section: 'What should Washington do?',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'EO',
        stance: 'supports',
        fact: 'Executive Order 14148 of 20 January 2025 lists Executive Order 14110 of 30 October 2023 among those it revokes.',
        locator: 'Section 2',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: ['EO 14110 is in the list of orders revoked.', 'Revoked by EO 14148 on 20 January 2025.'],
    },
  },
  {
    quote: 'Microsoft, for one, runs DeepSeek’s models on hardware of its own.',
    restatement: 'Microsoft runs DeepSeek models on its own hardware',
    category: 'hosting',
    section: 'Is it safe to use?',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'AZ',
        stance: 'supports',
        fact: 'Microsoft announces R1 as a model hosted in its Azure cloud.',
        locator: 'First paragraphs',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'Azure is Microsoft’s own cloud, and R1 is served from it.',
        'Announced by Microsoft itself on 29 January 2025.',
      ],
    },
  },
  {
    quote: 'whatever a user types or uploads there can be read by DeepSeek.',
    restatement: 'What users put into the app can be read by DeepSeek',
    category: 'privacy',
    section: 'Is it safe to use?',
    claimant: 'author',
    assertion: 'so',
    evidence: [
      {
        source: 'PP',
        stance: 'supports',
        fact: 'The policy says that the company collects what users type and upload and keeps it on servers in China.',
        locator: 'Sections on what is collected and where it is stored',
      },
    ],
    course: {
      take: 'decided',
      verdict: 'verified',
      rationales: [
        'The policy says that input is collected and stored.',
        'By its own policy the company holds the data.',
      ],
    },
  },
  {
    quote: 'As the company is Chinese, the Chinese government might get to see that data as well.',
    restatement: 'Data put into the app could be exposed to the Chinese government',
    category: 'privacy',
    section: 'Is it safe to use?',
    claimant: 'author',
    assertion: 'so',
    course: { take: 'open' },
  },
  {
    quote:
      'But on questions that the Chinese government finds sensitive, the model does not answer accurately.',
    restatement: 'The model does not answer accurately on subjects sensitive to the Chinese government',
    category: 'content',
    section: 'Is it safe to use?',
    claimant: 'author',
    assertion: 'so',
    course: { take: 'open' },
  },
  {
    quote:
      'Giving the weights away made R1 at once one of the leading tools among AI researchers and developers.',
    restatement: 'Open weights made R1 at once one of the top tools among AI researchers and developers',
    category: 'adoption',
    section: 'Is it safe to use?',
    claimant: 'author',
    assertion: 'so',
    course: { take: 'open' },
  },
  {
    quote:
      'For about a year now, the large American laboratories have treated the way they build their systems as a trade secret.',
    restatement: 'Over the last year the large US labs have made their methods confidential',
    category: 'industry',
    section: 'Why a Chinese lab made news',
    claimant: 'author',
    assertion: 'so',
    figures: [
      {
        kind: 'duration',
        quote: 'For about a year',
        comparator: 'about',
        low: '0.9',
        high: '1.1',
        lowClosed: true,
        highClosed: true,
        written: '1',
        unit: 'year',
        significantDigits: null,
        rule: 'about-a-tenth',
      },
    ],
    course: { take: 'open' },
  },
  {
    quote: 'The brief reads R1 as proof that China has drawn level with the United States in developing AI.',
    restatement: 'R1 shows that China has caught up with the US in AI development',
    category: 'capability',
    section: 'What the release means',
    claimant: 'author',
    assertion: 'so',
    course: {
      take: 'dismissed',
      note: 'A judgement. What it is to have caught up is not said, so no source could settle it as stated.',
    },
  },
]
