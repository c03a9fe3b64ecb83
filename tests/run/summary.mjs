const COUNTS = ['passed', 'failed', 'skipped']

/** Prints the table of steps and, alone on the last line, the counts. Returns true when nothing failed. */
export function summary(results, elapsedMs) {
  const total = Object.fromEntries(COUNTS.map((name) => [name, results.reduce((sum, result) => sum + result[name], 0)]))
  console.log(`\n${row('step', COUNTS, 'time')}`)
  for (const result of results)
    console.log(
      row(
        result.title,
        COUNTS.map((name) => result[name]),
        seconds(result.ms),
      ),
    )
  console.log(
    row(
      'total',
      COUNTS.map((name) => total[name]),
      seconds(elapsedMs),
    ),
  )
  console.log(`\n${COUNTS.map((name) => `${total[name]} ${name}`).join(', ')}`)
  return total.failed === 0
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

const row = (title, cells, time) =>
  [title.padEnd(32), ...cells.map((cell) => String(cell).padStart(8)), time.padStart(10)].join('')
