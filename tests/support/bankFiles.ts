/** Bank lists as banks write them, for tests: statements CAMT.053 in two versions, and lists as CSV. Names are invented. */

export interface Detail {
  readonly amount?: string
  readonly endToEndId?: string
  readonly cheque?: string
  readonly reason?: string
  readonly text?: string
}
export interface Booked {
  readonly day?: string
  readonly amount: string
  readonly credit?: boolean
  readonly status?: string
  readonly currency?: string
  readonly gvc?: string
  readonly details?: readonly Detail[]
}
export interface Statement {
  readonly version?: '02' | '08'
  readonly iban?: string
  readonly prefix?: string
  readonly entries: readonly Booked[]
}

const tag = (name: string, inner: string | undefined): string =>
  inner === undefined ? '' : `<${name}>${inner}</${name}>`

function detailXml(version: string, { amount, endToEndId, cheque, reason, text }: Detail, credit: boolean): string {
  const money = amount === undefined ? '' : `<Amt Ccy="EUR">${amount}</Amt>`
  const amounts =
    version === '02'
      ? tag('AmtDtls', amount === undefined ? undefined : tag('TxAmt', money))
      : `${money}${tag('CdtDbtInd', amount === undefined ? undefined : credit ? 'CRDT' : 'DBIT')}`
  const refs = tag('Refs', `${tag('EndToEndId', endToEndId)}${tag('ChqNb', cheque)}`)
  return tag(
    'TxDtls',
    `${refs}${amounts}${tag('RmtInf', tag('Ustrd', text) || undefined)}${tag('RtrInf', reason === undefined ? undefined : tag('Rsn', tag('Cd', reason)))}`,
  )
}

export function camt({ version = '08', iban = 'DE89370400440532013000', prefix = '', entries }: Statement): Uint8Array {
  const body = entries.map(
    ({ day = '2022-11-01', amount, credit = false, status = 'BOOK', currency = 'EUR', gvc = '166', details = [] }) =>
      tag(
        'Ntry',
        `<Amt Ccy="${currency}">${amount}</Amt>${tag('CdtDbtInd', credit ? 'CRDT' : 'DBIT')}${tag('Sts', version === '02' ? status : tag('Cd', status))}${tag('BookgDt', tag('Dt', day))}${tag('BkTxCd', tag('Prtry', tag('Cd', `NTRF+${gvc}+00931`)))}${tag('NtryDtls', details.map((each) => detailXml(version, each, credit)).join(''))}`,
      ),
  )
  const statement = tag('Stmt', `${tag('Acct', tag('Id', tag('IBAN', iban)))}${body.join('\n')}`)
  const xml = `<Document>${tag('BkToCstmrStmt', statement)}</Document>`
  const named = prefix === '' ? xml : xml.replaceAll(/<(\/?)/g, `<$1${prefix}:`)
  const root = `${prefix === '' ? '' : `${prefix}:`}Document`
  const space = `xmlns${prefix === '' ? '' : `:${prefix}`}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"`
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n${named.replace(`<${root}>`, `<${root} ${space}>`)}`,
  )
}

/** Text as Windows programs of old wrote it: one byte a letter. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
