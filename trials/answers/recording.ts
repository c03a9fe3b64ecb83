import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

export type Api = 'deadlines' | 'eligibility'

/** One answer: reasons and findings by what they say, not by the sentence, which may be worded anew. */
export type Recorded = Record<string, unknown>

const place = (api: Api) => path.join(import.meta.dirname, `recorded-${api}.json.gz`)

export const readRecording = (api: Api): Recorded[] | null =>
  fs.existsSync(place(api)) ? JSON.parse(gunzipSync(fs.readFileSync(place(api))).toString('utf8')) : null

export const writeRecording = (api: Api, answers: Recorded[]): void =>
  fs.writeFileSync(place(api), gzipSync(JSON.stringify(answers), { level: 9 }))

/** Sentences and row ids are left out: they may be worded anew; figures, codes, kinds and fields may not. */
export function comparable(answer: unknown): Recorded {
  const { reasons, findings, ...rest } = answer as Record<string, unknown> & { reasons?: object[]; findings?: object[] }
  const bare = (items: object[] | undefined) =>
    items?.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'rule' && key !== 'rows')))
  return { ...rest, ...(findings ? { findings: bare(findings) } : {}), ...(reasons ? { fields: reasons.length } : {}) }
}
