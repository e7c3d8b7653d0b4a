/**
 * The sample document: a published policy brief, restated section by section in our own words.
 * Its claims and figures are the brief's; its sentences are not.
 */
export const sampleDocument = {
  title: 'DeepSeek and the Future of AI: A Policymaker’s Guide',
  author: 'Neil Chilson',
  publisher: 'Abundance Institute',
  publishedOn: '2025',
  note: 'A restatement in new words of the brief of early 2025, made for this sample. Claims, names and figures are as the brief gives them; no sentence is quoted from it.',
  text: `Why a Chinese lab made news

For about a year now, the large American laboratories have treated the way they build their systems as a trade secret. Against that background, DeepSeek of China brought out a pair of papers that described its methods in the open.

It also put out a model called R1. On quality, R1 comes close to the best that American companies offer. Among American AI companies only Meta has done as DeepSeek did and handed out its model weights; the others have not. With the weights in hand, anybody can fetch all that is needed to run the model on machines of their own.

What the release means

The brief reads R1 as proof that China has drawn level with the United States in developing AI. It also sees a company that wants to be known for original work: speaking to an interviewer in July, DeepSeek’s head Liang Wenfeng put the true gap between originality and imitation.

Did the export rules work?

Being cut off from chips of the H100 class was part of what drove DeepSeek to build leaner models. By the company’s account, V3 took just 2.788 million GPU hours to train on Nvidia H800s. The H800, the brief adds, is a chip that may be sold to China. V3 is also the base from which R1 was made.

What did training cost?

DeepSeek puts the price of training the base V3 model at the equivalent of $5.6 million. That sum covers the computing time of the training run alone; people and research are left out of it. Those could easily come to $10s of millions more. Nobody outside can confirm the $5.6 million, since neither an audit nor a run log has been made public.

What does it cost to run?

Serving R1 seems to cost far less than serving American models of nearly equal strength, by a margin that nobody knows. For access through its API, DeepSeek asks about 1/20th of what OpenAI asks for o1. A price is not a cost, however. Microsoft, for its part, offers access to R1 through an API for free.

Is it safe to use?

The model and the app are two different things. Microsoft, for one, runs DeepSeek’s models on hardware of its own. With the app it is otherwise: whatever a user types or uploads there can be read by DeepSeek. As the company is Chinese, the Chinese government might get to see that data as well.

Giving the weights away made R1 at once one of the leading tools among AI researchers and developers. But on questions that the Chinese government finds sensitive, the model does not answer accurately.

What should Washington do?

The brief would rather speed up American work than slow down Chinese work. It commends President Trump for rescinding the executive order on AI that President Biden had signed.

Terms

Open weights are model weights that anyone may download. DeepSeek and Meta release theirs, while OpenAI, Google and Anthropic keep to closed weights.
`,
} as const
