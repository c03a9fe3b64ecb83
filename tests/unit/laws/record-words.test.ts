import { describe, expect, it } from 'vitest'
import { sealJson } from '@/lib/data/sealing'
import type { StoredEvent } from '@/lib/data/event-log'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { slotCodes } from '@/lib/domain/attachment/catalogue'
import { policiesOn, policyOn } from '@/lib/domain/policy/resolve'
import { opinionLines } from '@/lib/views/application/employer'
import { historyOf, type HistoryEntry } from '@/lib/views/application/history'
import { recordActor, type RecordReader } from '@/lib/views/application/record-actor'
import { setEnvironment } from '../../support/database'

const at = '2026-11-02T02:00:00.000Z'
const due = { day: '2026-11-30', provisional: false }
const appointment = { slotId: 's', startsAt: at, endsAt: '2026-11-02T03:00:00.000Z' }
const daxing = policyOn('daxing', '2026-11-02')
const [firstOffice] = daxing.townshipOffices ?? []
const office = firstOffice?.code ?? ''
const items = [
  ...slotCodes.map((slot) => ({ owner: 'person' as const, at: { slot } })),
  { owner: 'contract' as const, at: { section: 'employment' } },
  { owner: 'person' as const, at: { section: 'general', field: 'residenceAddress' } },
  { owner: 'employer' as const, at: null },
]

/** One event of every kind: a new kind does not compile until it stands here. */
const events = {
  'application.created': { number: 'HD-XB-2026-000001', kind: 'new', district: 'haidian', permitType: 'beijing' },
  'application.submitted': { round: 1, at, desk: null },
  'application.employer-approved': { at, desk: { step: 0, level: 'township', due, township: office } },
  'application.employer-returned': { items, at },
  'application.booked': { appointment, desk: { step: 0, level: 'township', due, township: office }, at },
  'application.rebooked': { appointment, due, at },
  'application.booking-cancelled': { by: 'authority', at },
  'application.claimed': { staffId: 's', name: '程以南' },
  'application.released': {},
  'application.accepted': { staffId: 's', level: 'district', on: '2026-11-02', due, clockStarts: true },
  'application.passed': { staffId: 's', level: 'city', on: '2026-11-02', next: null, due: null, clockStarts: false },
  'application.returned': { staffId: 's', level: 'district-first', items, at },
  'application.granted': { at },
  'application.withdrawn': { at },
  'application.moved': { at, district: 'fengtai', policyVersion: 'fengtai@2026-01', transferId: 't' },
  'application.recalled': { at, requestId: 'r' },
  'application.sent-back': { at, requestId: 'r' },
  'application.overdue': { on: '2026-11-02' },
  'application.due-recomputed': { due },
  'application.terminated': { at, reason: 'some-new-reason' },
} satisfies Record<ApplicationEvent['type'], object>

const actors = [
  ['person', '申请人'],
  ['employer', '北京云岫示例科技有限公司（经办人 何静）'],
  ['staff', '海淀区人力社保局 程以南'],
  ['system', 'mark-overdue'],
  ['system', 'lapse-permit'],
] as const

const readers: RecordReader[] = ['person', 'employer', 'staff']
const stored = (
  type: string,
  data: object,
  [actorKind, actorLabel]: readonly [string, string],
  seq = 1,
): StoredEvent => ({
  ...{
    stream: 'f',
    seq,
    type,
    data: data as Record<string, unknown>,
    sealed: null,
    actorKind,
    actorId: null,
    actorLabel,
  },
  ...{ at: new Date(at), commandId: 'c', prevHash: '', hash: '' },
})

const words = (entry: HistoryEntry): string => {
  const opinions = opinionLines(entry.items, { applicationId: 'a', employmentId: null, kind: 'new' })
  const said = opinions.map(({ subject, ownerLabel, text }) => [subject, ownerLabel, text].join(' '))
  return [entry.title, entry.actor, entry.remark, entry.hint, ...said].join(' ')
}

describe('the words of the record (G-36, F-18)', () => {
  it('no code of ours for any event, actor, reader and district', () => {
    for (const policy of policiesOn('2026-11-02'))
      for (const reader of readers)
        for (const actor of actors)
          for (const [type, data] of Object.entries(events))
            for (const entry of historyOf([stored(type, data, actor)], policy, reader))
              expect(words(entry)).not.toMatch(/[a-z]{2,}(-[a-z]+)+|undefined|null/)
  })

  const life = (reader: RecordReader, actor = actors[2] as readonly [string, string]) =>
    historyOf(
      [
        stored('application.booked', events['application.booked'], actors[1], 1),
        stored('application.passed', { ...events['application.passed'], level: 'township' }, actor, 2),
        stored('application.passed', { ...events['application.passed'], level: 'district' }, actor, 3),
        stored('application.passed', events['application.passed'], actor, 4),
        stored('application.granted', events['application.granted'], actor, 5),
      ],
      daxing,
      reader,
    ).map(({ actor: by }) => by)

  it('names the authority of the level that decided, 办结 that of the last', () => {
    expect(life('person').slice(1)).toEqual([firstOffice?.name, '大兴区人力社保局', '市人才工作局', '市人才工作局'])
  })

  it('tells everybody what the unit confirmed item by item, in the words of that day', () => {
    setEnvironment()
    const ticked = ['完整性：当日的文字', '真实性：当日的文字']
    const step = stored('application.employer-approved', events['application.employer-approved'], actors[1])
    const withWords = { ...step, sealed: sealJson({ confirmed: ticked }) }
    for (const reader of readers) {
      expect(historyOf([withWords], daxing, reader).map(({ confirmed }) => confirmed)).toEqual([ticked])
      expect(historyOf([step], daxing, reader).map(({ confirmed }) => confirmed)).toEqual([[]])
    }
  })

  it('names no officer to either side, and to officers everybody', () => {
    for (const reader of ['person', 'employer'] as const) expect(life(reader).join()).not.toContain('程以南')
    expect(life('staff').at(2)).toBe('大兴区人力社保局 程以南')
  })

  it('names the operator to his unit and to officers, not to the employee', () => {
    const of = (reader: RecordReader) =>
      recordActor({ actorKind: 'employer', actorLabel: actors[1][1] }, reader, daxing)
    expect(of('employer')).toBe('北京云岫示例科技有限公司（经办人 何静）')
    expect(of('staff')).toBe('北京云岫示例科技有限公司（经办人 何静）')
    expect(of('person')).toBe('北京云岫示例科技有限公司')
  })
})
