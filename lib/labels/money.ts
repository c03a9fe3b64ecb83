import Big from 'big.js'

/** "1200.5" → "1,200.5": the figure itself stays, and what is no figure stays as it was typed. */
export function grouped(amount: string | number): string {
  const text = String(amount)
  if (!/^\d+(\.\d+)?$/.test(text)) return text
  const [whole = '', ...rest] = text.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')
}

/** "14324.4" → "14,324.40 元": exact, two decimals. */
export const yuan = (amount: Big | string): string => `${grouped(new Big(amount).toFixed(2))} 元`
