// How often a second something answers, ten at once, and how two things compare within one run.
import autocannon from 'autocannon'

const CONNECTIONS = 10
/** Fewer requests say nothing. */
const WARM = 40

/** Answers a second of so many requests; an answer that is not 200 spoils the bench. */
async function rate({ url, cookie = '', next }, amount) {
  const headers = { cookie, origin: new URL(url).origin }
  const post = next && {
    ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
    setupRequest: (request) => ({ ...request, body: JSON.stringify(next()) }),
  }
  const begun = performance.now()
  let ended = begun
  const run = autocannon({
    ...{ url, amount, connections: CONNECTIONS, timeout: 60 },
    requests: [post ?? { method: 'GET', headers }],
  })
  // the tool itself looks at its clock once a second
  run.on('response', () => (ended = performance.now()))
  const { errors, timeouts, non2xx, '2xx': answered, throughput } = await run
  if (errors + timeouts + non2xx > 0 || answered === 0)
    throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} refused, ${answered} answered`)
  return { perSecond: (answered * 1000) / (ended - begun), bytes: Math.round(throughput.total / answered) }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/**
 * Measures every pair in every round, the one before the other and in the next round the other way round, so that whatever
 * else the machine does harms both alike. The ratio is the median of the rounds' own ratios.
 */
export async function compare(pairs, { rounds, seconds, say }) {
  const seen = pairs.map(() => ({ ours: [], floor: [], ratio: [] }))
  // what is asked first is slower than ever after; then everything gets as many requests as it answers in the time
  const amounts = []
  for (const pair of pairs) {
    const known = {}
    for (const side of ['ours', 'floor']) {
      await rate(pair[side], CONNECTIONS)
      const { perSecond } = await rate(pair[side], WARM)
      known[side] = Math.min(Math.max(WARM, Math.round(perSecond * seconds)), pair[side].most ?? Infinity)
    }
    amounts.push(known)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, pair] of pairs.entries()) {
      const found = {}
      for (const side of round % 2 === 0 ? ['ours', 'floor'] : ['floor', 'ours'])
        found[side] = await rate(pair[side], amounts[place][side])
      seen[place].ours.push(found.ours)
      seen[place].floor.push(found.floor)
      seen[place].ratio.push(found.ours.perSecond / found.floor.perSecond)
    }
    say(`${round + 1} / ${rounds}`)
  }
  return pairs.map(({ name, ours, floor, wanted }, place) => {
    const { ours: mine, floor: theirs, ratio } = seen[place]
    const side = (what, all) => ({
      what: what.what,
      perSecond: Number(median(all.map(({ perSecond }) => perSecond)).toFixed(1)),
      bytes: median(all.map(({ bytes }) => bytes)),
    })
    const spread = [Math.min(...ratio), median(ratio), Math.max(...ratio)].map((value) => Number(value.toFixed(2)))
    return {
      name,
      ratio: spread[1],
      wanted,
      between: [spread[0], spread[2]],
      ours: side(ours, mine),
      floor: side(floor, theirs),
    }
  })
}
