// How often a second something answers, ten at once, and how two things compare within one run.
import autocannon from 'autocannon'

const CONNECTIONS = 10

/** Answers a second of one request; an answer that is not 200 spoils the bench. `amount`: so many instead of `seconds`. */
async function rate({ url, cookie = '', next, amount }, seconds) {
  const headers = { cookie, origin: new URL(url).origin }
  const post = next && {
    ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
    setupRequest: (request) => ({ ...request, body: JSON.stringify(next()) }),
  }
  const { errors, timeouts, non2xx, requests, duration, throughput } = await autocannon({
    ...{ url, connections: CONNECTIONS, timeout: 60 },
    ...(amount ? { amount } : { duration: seconds }),
    requests: [post ?? { method: 'GET', headers }],
  })
  if (errors + timeouts + non2xx > 0 || requests.total === 0)
    throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} refused of ${requests.total}`)
  return { perSecond: requests.total / duration, bytes: Math.round(throughput.total / requests.total) }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/**
 * Measures every pair in every round, the one before the other and in the next round the other way round, so that whatever
 * else the machine does harms both alike. The ratio is the median of the rounds' own ratios.
 */
export async function compare(pairs, { rounds, seconds, say }) {
  const seen = pairs.map(() => ({ ours: [], floor: [], ratio: [] }))
  for (const { ours, floor } of pairs) for (const one of [ours, floor]) await rate(one, 2)
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, pair] of pairs.entries()) {
      const found = {}
      for (const side of round % 2 === 0 ? ['ours', 'floor'] : ['floor', 'ours'])
        found[side] = await rate(pair[side], seconds)
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
