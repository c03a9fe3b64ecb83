/** The reader of photographs, loaded when the first one is met: most papers of a program have none. */
export async function pictures() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}
