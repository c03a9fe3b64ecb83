/** "１９，２６３.3 元" → "19263.3": what people paste from a tax record, as a plain decimal text. Anything else stays as typed. */
export function plainMoney(typed: string): string {
  const text = typed.normalize('NFKC').replace(/[\s,，¥￥元]/g, '')
  return /^\d+(\.\d+)?$/.test(text) ? text : typed.trim()
}
