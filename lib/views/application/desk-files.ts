import type { ChildEntry } from '@/lib/domain/permit/content'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { checklistOf } from '@/lib/domain/application/findings'
import { childrenOf } from '@/lib/domain/application/forms'
import { dayOf } from '@/lib/domain/dates'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { SlotNeed } from '@/lib/domain/attachment/slot-rules'
import type { Finding } from '@/lib/domain/findings'
import type { Policy } from '@/lib/domain/policy/schema'
import { dateText } from '@/lib/labels/dates'
import { fileWarningTexts } from '@/lib/labels/files'
import { signerText } from '@/lib/labels/declarations'
import { slotName } from '@/lib/labels/slots'
import type { Line } from './dossier-view'
import { paperLines } from './desk-paper-lines'

/** A file of the submitted round as it can be opened. */
export type DeskPaper = {
  id: string
  contentType: 'pdf' | 'image'
  /** 第 2 版 · 2026年11月3日. */
  note: string
}

/** One slot of the file, in the fixed order of all lists. */
export type DeskSlot = {
  key: string
  slot: SlotCode
  name: string
  need: SlotNeed
  paper: DeskPaper | null
  /** What lay there in the former round, when it was another version. */
  former: DeskPaper | null
  /** 有发现 · 本轮更新 · 已上传 · 未上传. */
  look: 'found' | 'updated' | 'present' | 'missing' | 'optional'
  state: string
  /** What was filled in about it, to be read beside the paper. */
  filled: Line[]
  /** What the machine noticed about the file: blank pages, a signature. */
  warnings: string[]
}

const paperOf = (file: DossierFile): DeskPaper => ({
  id: file.id,
  contentType: slotOf(file.slot).format,
  note: [
    `第 ${file.version} 版`,
    dateText(dayOf(file.uploadedAt)),
    ...(file.signedOn ? [`签署 ${dateText(file.signedOn)}`] : []),
    ...(file.signedBy ? [`单位签署人 ${signerText(file.signedBy, file.signedAs)}`] : []),
    ...(file.validUntil ? [`有效期至 ${dateText(file.validUntil)}`] : []),
    ...(file.openEnded ? ['长期'] : []),
  ].join(' · '),
})

type Place = { slot: SlotCode; need: SlotNeed; owner: string | null; name: string }

function childLines(children: readonly ChildEntry[], policy: Policy): Place[] {
  return children.flatMap(({ id, name }) =>
    policy.childDocuments.value.map((slot): Place => ({
      slot,
      need: 'required',
      owner: id,
      name: `${slotName(slot)}（${name}）`,
    })),
  )
}

/** Children who stand on the permit already owe no papers (I-65). */
const newChildren = ({ form, permit }: Dossier): ChildEntry[] =>
  childrenOf(form).filter(({ id }) => !permit?.content.children.some((child) => child.id === id))

/** Slots that the business asks, filled ones that it does not ask, the photo, and the papers of each child. */
function linesOf(dossier: Dossier, policy: Policy): Place[] {
  const asked = checklistOf(dossier, policy)
    .filter(({ slot, need }) => need !== 'not-asked' || dossier.files.some((file) => file.slot === slot))
    .map(({ slot, need }): Place => ({ slot, need, owner: null, name: slotName(slot) }))
  if (!dossier.person) return asked
  const photo: Place = { slot: 'photo', need: 'required', owner: null, name: slotName('photo') }
  return [...asked, photo, ...childLines(newChildren(dossier), policy)]
}

const inPlace = (files: readonly DossierFile[] | undefined, { slot, owner }: Place): DossierFile | null =>
  files?.find((file) => file.slot === slot && (owner === null || file.ownerId === owner)) ?? null

const words = {
  found: '有发现',
  updated: '本轮更新',
  present: '已上传',
  missing: '未上传',
  optional: '未上传',
} as const

/** The slots of a submitted dossier beside those of the round before it, with what the rules found. */
export function deskSlots(
  dossier: Dossier,
  former: Dossier | null,
  policy: Policy,
  findings: readonly Finding[],
): DeskSlot[] {
  return linesOf(dossier, policy).map((line) => {
    const file = inPlace(dossier.files, line)
    const before = inPlace(former?.files, line)
    // advice says what belongs into a file, not that something is wrong with it
    const found = findings.some(
      ({ at, kind }) => kind !== 'advice' && at !== null && 'slot' in at && at.slot === line.slot,
    )
    const updated = former !== null && file !== null && before?.id !== file.id
    const empty = line.need === 'required' ? 'missing' : 'optional'
    const look = found ? 'found' : file === null ? empty : updated ? 'updated' : 'present'
    return {
      key: `${line.slot} ${line.owner ?? ''}`.trim(),
      slot: line.slot,
      name: line.name,
      need: line.need,
      paper: file ? paperOf(file) : null,
      former: before && before.id !== file?.id ? paperOf(before) : null,
      look: found && file === null ? 'missing' : look,
      state: words[found && file === null ? 'missing' : look],
      filled: file ? paperLines(dossier, file) : [],
      warnings: fileWarningTexts(file?.warnings ?? []),
    }
  })
}
