import fs from 'node:fs'

/** The personas of the demo as a table for the terminal; an empty list when there are none. */
export function personaTable(file) {
  if (!fs.existsSync(file)) return []
  const { person = [], employer = [], staff = [] } = JSON.parse(fs.readFileSync(file, 'utf8'))
  const rows = [
    ['身份', '姓名 / 单位', '说明'],
    ...person.map(({ name, note }) => ['个人', name, note]),
    ...employer.map(({ unitName, operator, note }) => ['单位', `${unitName}（${operator.name}）`, note]),
    ...staff.map(({ name, authorityName, levelName, note }) => [
      '审核',
      `${name}（${[authorityName, levelName].filter(Boolean).join(' · ')}）`,
      note,
    ]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column]))))
  return rows.map((row) => [pad(row[0], widths[0]), pad(row[1], widths[1]), row[2] ?? ''].join('  ').trimEnd())
}

/** Columns on the terminal: Chinese characters take two. */
const width = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 2 : 1), 0)

const pad = (text, columns) => text + ' '.repeat(columns - width(text))
