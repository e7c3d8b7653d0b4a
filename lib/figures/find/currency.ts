/** Currencies: ISO 4217 codes, signs and names as news and papers write them. */
export const codes: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY CHF CAD AUD NZD INR HKD SGD TWD KRW BRL MXN ZAR SEK NOK DKK PLN CZK HUF RUB TRY ILS AED SAR THB IDR MYR PHP VND NGN KES EGP ARS CLP COP PEN UAH RON BGN ISK PKR BDT LKR GEL LAK CRC KZT MAD QAR KWD'.split(
    ' ',
  ),
)
export const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
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
  ['元', 'CNY'],
  ['円', 'JPY'],
])
/** Letters before a dollar sign: US$, C$, NZ$. */
export const dollars: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['usd', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['cad', 'CAD'],
  ['can', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['nz', 'NZD'],
  ['nzd', 'NZD'],
  ['hk', 'HKD'],
  ['hkd', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['mxn', 'MXN'],
])
const plain: readonly (readonly [string, string])[] = [
  ['dollar', 'USD'],
  ['buck', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rmb', 'CNY'],
  ['rupee', 'INR'],
  ['franc', 'CHF'],
  ['won', 'KRW'],
  ['ruble', 'RUB'],
  ['rouble', 'RUB'],
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
]
const named = new Map<string, string>([
  ['pence', 'pence'],
  ['pennies', 'penny'],
  ['kronor', 'SEK'],
  ['kroner', 'NOK'],
  ['pounds sterling', 'GBP'],
  ['pound sterling', 'GBP'],
  ['sterling', 'GBP'],
])
for (const [name, unit] of plain) {
  named.set(name, unit)
  named.set(`${name}s`, unit)
}
const adjectives: readonly (readonly [string, string, string])[] = [
  ['us', 'dollar', 'USD'],
  ['american', 'dollar', 'USD'],
  ['canadian', 'dollar', 'CAD'],
  ['australian', 'dollar', 'AUD'],
  ['singapore', 'dollar', 'SGD'],
  ['zealand', 'dollar', 'NZD'],
  ['taiwan', 'dollar', 'TWD'],
  ['british', 'pound', 'GBP'],
  ['egyptian', 'pound', 'EGP'],
  ['swiss', 'franc', 'CHF'],
  ['chinese', 'yuan', 'CNY'],
  ['japanese', 'yen', 'JPY'],
  ['korean', 'won', 'KRW'],
  ['indian', 'rupee', 'INR'],
  ['pakistani', 'rupee', 'PKR'],
  ['turkish', 'lira', 'TRY'],
  ['mexican', 'peso', 'MXN'],
  ['argentine', 'peso', 'ARS'],
  ['danish', 'krone', 'DKK'],
  ['norwegian', 'krone', 'NOK'],
  ['swedish', 'krona', 'SEK'],
  ['brazilian', 'real', 'BRL'],
]
for (const [adjective, name, unit] of adjectives) {
  named.set(`${adjective} ${name}`, unit)
  named.set(`${adjective} ${name}s`, unit)
}
export const currencyNames: ReadonlyMap<string, string> = named
