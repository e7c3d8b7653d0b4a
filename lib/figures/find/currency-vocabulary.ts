/** Currencies as news, papers and tables write them: ISO 4217 codes, signs, names. */
const list = (words: string) => words.split(' ')

/** The circulating currencies of ISO 4217, List One (2024). */
export const currencyCodes: ReadonlySet<string> = new Set(
  list(
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
      'CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD ' +
      'HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD ' +
      'MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN ' +
      'PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY ' +
      'TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL',
  ),
)
/** Codes that are also an English word, a firm or a system in capitals: never read before a number. */
export const ambiguousCodes: ReadonlySet<string> = new Set(
  list('ALL AMD COP CUP CVE GEL MOP PEN SOS TOP TRY'),
)
/** Codes that people also write small. */
export const smallCodes: ReadonlySet<string> = new Set(
  list('usd eur gbp jpy cny chf cad aud inr hkd sgd krw'),
)

const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['＄', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₿', 'bitcoin'],
  ['₫', 'VND'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₭', 'LAK'],
  ['₾', 'GEL'],
  ['₡', 'CRC'],
  ['₸', 'KZT'],
  ['₵', 'GHS'],
  ['₲', 'PYG'],
  ['₼', 'AZN'],
  ['₮', 'MNT'],
  ['៛', 'KHR'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['¢', 'cent'],
])
export const currencyOfSign = (text: string): string | undefined => signs.get(text)
export const isCurrencySign = (text: string): boolean => signs.has(text)

/** Letters before a dollar, pound or yen sign: US$, C$, NZ$, E£, CN¥. */
export const signPrefixes: ReadonlyMap<string, string> = new Map([
  ...list('us usd').map((word) => [`${word}$`, 'USD'] as const),
  ...list('c ca cad can cdn').map((word) => [`${word}$`, 'CAD'] as const),
  ...list('a au aud').map((word) => [`${word}$`, 'AUD'] as const),
  ...list('nz nzd').map((word) => [`${word}$`, 'NZD'] as const),
  ...list('hk hkd').map((word) => [`${word}$`, 'HKD'] as const),
  ...list('s sg sgd').map((word) => [`${word}$`, 'SGD'] as const),
  ...list('nt ntd').map((word) => [`${word}$`, 'TWD'] as const),
  ...list('mx mex mxn').map((word) => [`${word}$`, 'MXN'] as const),
  ['r$', 'BRL'],
  ['cn¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['br$', 'BRL'],
  ['e£', 'EGP'],
  ['gb£', 'GBP'],
  ['uk£', 'GBP'],
])

/** Names before a number: Rs 500, RMB 10 billion, Rs. 1,00,000. */
export const namesBefore: ReadonlyMap<string, string> = new Map([
  ['rs', 'INR'],
  ['rupees', 'INR'],
  ['rmb', 'CNY'],
  ['sfr', 'CHF'],
  ['kr', 'SEK'],
  ['euro', 'EUR'],
  ['sen', 'sen'],
])

const named = new Map<string, string>([
  ['pence', 'pence'],
  ['kr', 'SEK'],
  ['pennies', 'penny'],
  ['rmb', 'CNY'],
  ['renminbi', 'CNY'],
  ['kronor', 'SEK'],
  ['kronur', 'ISK'],
  ['kroner', 'NOK'],
  ['koruna', 'CZK'],
  ['zlotys', 'PLN'],
  ['lire', 'lira'],
  ['reais', 'BRL'],
  ['sterling', 'GBP'],
  ['pounds sterling', 'GBP'],
  ['pound sterling', 'GBP'],
  ['ntd', 'TWD'],
])
const nouns: readonly (readonly [names: string, unit: string])[] = [
  ['dollar buck greenback', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['rupee', 'INR'],
  ['franc', 'CHF'],
  ['won', 'KRW'],
  ['ruble rouble', 'RUB'],
  ['zloty', 'PLN'],
  ['shekel', 'ILS'],
  ['bitcoin', 'bitcoin'],
  ['satoshi', 'satoshi'],
  ['cent', 'cent'],
  ['penny', 'penny'],
  ['dime', 'dime'],
  ['peso', 'MXN'],
  ['krona', 'SEK'],
  ['krone', 'NOK'],
  ['quid', 'GBP'],
  ['naira', 'NGN'],
  ['rand', 'ZAR'],
  ['baht', 'THB'],
  ['dirham', 'AED'],
  ['riyal', 'SAR'],
  ['hryvnia', 'UAH'],
  ['lira', 'TRY'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['dong', 'VND'],
  ['taka', 'BDT'],
  ['forint', 'HUF'],
  ['birr', 'ETB'],
  ['cedi', 'GHS'],
]
for (const [names, unit] of nouns)
  for (const name of list(names)) {
    named.set(name, unit)
    named.set(`${name}s`, unit)
  }
const adjectives: readonly (readonly [words: string, name: string, unit: string])[] = [
  ['us american u.s.', 'dollar', 'USD'],
  ['canadian', 'dollar', 'CAD'],
  ['australian', 'dollar', 'AUD'],
  ['singapore singaporean', 'dollar', 'SGD'],
  ['zealand', 'dollar', 'NZD'],
  ['taiwan taiwanese', 'dollar', 'TWD'],
  ['kong', 'dollar', 'HKD'],
  ['jamaican', 'dollar', 'JMD'],
  ['namibian', 'dollar', 'NAD'],
  ['us', 'cent', 'cent'],
  ['british', 'pound', 'GBP'],
  ['egyptian', 'pound', 'EGP'],
  ['lebanese', 'pound', 'LBP'],
  ['sudanese', 'pound', 'SDG'],
  ['syrian', 'pound', 'SYP'],
  ['swiss', 'franc', 'CHF'],
  ['french', 'franc', 'FRF'],
  ['chinese', 'yuan', 'CNY'],
  ['japanese', 'yen', 'JPY'],
  ['korean', 'won', 'KRW'],
  ['indian', 'rupee', 'INR'],
  ['pakistani pakistan', 'rupee', 'PKR'],
  ['nepalese', 'rupee', 'NPR'],
  ['lankan', 'rupee', 'LKR'],
  ['mauritian', 'rupee', 'MUR'],
  ['turkish', 'lira', 'TRY'],
  ['mexican', 'peso', 'MXN'],
  ['argentine argentinian', 'peso', 'ARS'],
  ['chilean', 'peso', 'CLP'],
  ['colombian', 'peso', 'COP'],
  ['philippine', 'peso', 'PHP'],
  ['uruguayan', 'peso', 'UYU'],
  ['danish', 'krone', 'DKK'],
  ['danish', 'kroner', 'DKK'],
  ['norwegian', 'krone', 'NOK'],
  ['norwegian', 'kroner', 'NOK'],
  ['swedish', 'krona', 'SEK'],
  ['swedish', 'kronor', 'SEK'],
  ['icelandic', 'krona', 'ISK'],
  ['czech', 'koruna', 'CZK'],
  ['brazilian', 'real', 'BRL'],
  ['brazilian', 'reai', 'BRL'],
  ['russian', 'ruble', 'RUB'],
  ['belarusian', 'ruble', 'BYN'],
  ['israeli', 'shekel', 'ILS'],
  ['saudi', 'riyal', 'SAR'],
  ['qatari', 'riyal', 'QAR'],
  ['kuwaiti', 'dinar', 'KWD'],
  ['iraqi', 'dinar', 'IQD'],
  ['jordanian', 'dinar', 'JOD'],
  ['serbian', 'dinar', 'RSD'],
  ['algerian', 'dinar', 'DZD'],
  ['tunisian', 'dinar', 'TND'],
  ['moroccan', 'dirham', 'MAD'],
  ['kenyan', 'shilling', 'KES'],
  ['ugandan', 'shilling', 'UGX'],
  ['tanzanian', 'shilling', 'TZS'],
]
for (const [words, name, unit] of adjectives)
  for (const word of list(words)) {
    named.set(`${word} ${name}`, unit)
    named.set(`${word} ${name}s`, unit)
  }
/** The currency a name after a number says, the name with its adjective in small letters. */
export const currencyOfName = (name: string): string | undefined => named.get(name)
/** Adjectives that may stand before a currency's name. */
export const currencyAdjectives: ReadonlySet<string> = new Set(
  adjectives.flatMap(([words]) => list(words)).concat('pounds', 'pound'),
)
