/** Text that is safe inside an element or a quoted attribute. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

type Value = string | number | Html | Html[] | undefined | false

const render = (value: Value): string => {
  if (value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(String).join('')
  return value instanceof Html ? value.text : escape(String(value))
}

/** Template tag that escapes every value unless it is Html already. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, at) => text + part + (at < values.length ? render(values[at]) : ''), ''))

/** Text that is HTML already and our own: a style sheet, a script. */
export const raw = (text: string): Html => new Html(text)
