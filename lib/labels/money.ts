import Big from 'big.js'

/** "14324.4" → "14,324.40 元": exact, two decimals. */
export function yuan(amount: Big | string): string {
  const [whole = '', cents = ''] = new Big(amount).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} 元`
}
