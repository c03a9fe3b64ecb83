import { describe, expect, it } from 'vitest'
import { csvAnswer, csvText, type CsvColumn } from '@/lib/web/csv'

const columns: readonly CsvColumn<{ name: string; note: string }>[] = [
  ['姓名', ({ name }) => name],
  ['说明', ({ note }) => note],
]

describe('a list as a file', () => {
  it('has a head line and a line for each row, and Excel knows its letters', () => {
    expect(csvText(columns, [{ name: '李明', note: '' }])).toBe('\uFEFF姓名,说明\r\n李明,\r\n')
  })

  it('keeps commas, quotes and line ends inside their cell', () => {
    expect(csvText(columns, [{ name: '李,明', note: '他说"好"\n完' }])).toBe(
      '\uFEFF姓名,说明\r\n"李,明","他说""好""\n完"\r\n',
    )
  })

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1'])('shows %j and lets no spreadsheet calculate it', (note) => {
    expect(csvText(columns, [{ name: '', note }])).toContain(`,'${note}\r\n`)
  })

  it('is a file to be kept under its name, and nobody else keeps it', async () => {
    const answer = csvAnswer('续签名单.csv', columns, [])
    expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="____.csv"; filename*=UTF-8''`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })
})
