import { keysOf } from '../typed'
import { noticeCodes } from './codes'

/** By what a reader may look through his messages. */
export const noticeTopics = ['business', 'link', 'permit', 'quota', 'other'] as const
export type NoticeTopic = (typeof noticeTopics)[number]

type Noun = keyof typeof noticeCodes

/** Every noun belongs to one topic; a new one does not compile before it is said where. */
const topicOfNoun: Record<Noun, NoticeTopic> = {
  application: 'business',
  appointment: 'business',
  check: 'business',
  situationReport: 'business',
  employment: 'link',
  permit: 'permit',
  quota: 'quota',
  demand: 'quota',
  filingRight: 'other',
  identity: 'other',
  papers: 'other',
  proposal: 'other',
  calendar: 'other',
  summary: 'other',
}

/** The codes of a topic. */
export const codesOfTopic = (topic: NoticeTopic): string[] =>
  keysOf(noticeCodes)
    .filter((noun) => topicOfNoun[noun] === topic)
    .flatMap((noun) => Object.keys(noticeCodes[noun]))
