import type { SourceKind } from '#lib/policy/index.ts'

export type SampleSource = {
  title: string
  publisher: string
  publishedOn?: string
  author?: string
  address: string
  kind: SourceKind
}

/** The sources of the sample case, by the keys that its evidence uses. */
export const sampleSources = {
  V3: {
    title: 'DeepSeek-V3 Technical Report',
    publisher: 'DeepSeek',
    publishedOn: '2024-12-27',
    address: 'https://arxiv.org/abs/2412.19437',
    kind: 'primary',
  },
  R1: {
    title: 'DeepSeek-R1: Incentivizing Reasoning Capability in LLMs via Reinforcement Learning',
    publisher: 'DeepSeek',
    publishedOn: '2025-01-22',
    address: 'https://arxiv.org/abs/2501.12948',
    kind: 'primary',
  },
  DSP: {
    title: 'Models & Pricing; R1 release note',
    publisher: 'DeepSeek',
    publishedOn: '2025-01-20',
    address: 'https://api-docs.deepseek.com/news/news250120',
    kind: 'primary',
  },
  OAP: {
    title: 'API pricing',
    publisher: 'OpenAI',
    publishedOn: '2025-01',
    address: 'https://openai.com/api/pricing/',
    kind: 'primary',
  },
  BIS: {
    title:
      'Implementation of Additional Export Controls: Certain Advanced Computing Items; Supercomputer and Semiconductor End Use; Updates and Corrections (document 2023-23055)',
    publisher: 'US Bureau of Industry and Security',
    publishedOn: '2023-10-25',
    address: 'https://www.federalregister.gov/d/2023-23055',
    kind: 'primary',
  },
  CSET: {
    title: 'BIS 2023 Update Explainer',
    publisher: 'CSET, Georgetown University',
    address: 'https://cset.georgetown.edu/article/bis-2023-update-explainer',
    kind: 'secondary',
  },
  EO: {
    title: 'Initial Rescissions of Harmful Executive Orders and Actions (EO 14148, document 2025-01901)',
    publisher: 'The White House',
    publishedOn: '2025-01-20',
    address: 'https://www.federalregister.gov/d/2025-01901',
    kind: 'primary',
  },
  AZ: {
    title: 'DeepSeek R1 is now available on Azure AI Foundry and GitHub',
    publisher: 'Microsoft Azure',
    publishedOn: '2025-01-29',
    address:
      'https://azure.microsoft.com/en-us/blog/deepseek-r1-is-now-available-on-azure-ai-foundry-and-github/',
    kind: 'primary',
  },
  GEM: {
    title: 'Gemma: Introducing new state-of-the-art open models',
    publisher: 'Google',
    publishedOn: '2024-02-21',
    address: 'https://blog.google/technology/developers/gemma-open-models/',
    kind: 'primary',
  },
  INT: {
    title: 'Deepseek: The Quiet Giant Leading China’s AI Race (translated interview, July 2024)',
    publisher: 'ChinaTalk',
    publishedOn: '2024-11-27',
    address: 'https://www.chinatalk.media/p/deepseek-ceo-interview-with-chinas',
    kind: 'secondary',
  },
  PP: {
    title: 'Privacy Policy',
    publisher: 'DeepSeek',
    address: 'https://chat.deepseek.com/downloads/DeepSeek%20Privacy%20Policy.html',
    kind: 'primary',
  },
} as const satisfies Record<string, SampleSource>

export type SampleSourceKey = keyof typeof sampleSources
