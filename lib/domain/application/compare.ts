import { fieldsOf } from '../typed'
import type { ClassificationEntry } from '../employer/fields'
import type { ContractTerms } from '../employment/lifecycle'
import type { PermitContent, ChildEntry } from '../permit/content'
import type { Dossier, DossierFile } from './dossier'
import { childrenOf } from './forms'
import { shownKey } from '../text/free-text'

/** What a field can hold; null: there was no such field on that side. */
export type FieldValue = string | boolean | null

export type DifferencePart = 'person' | 'employer' | 'form' | 'contract' | 'child'

/** One thing that is not the same in two dossiers of one application. */
export type Difference =
  /** `field` runs like the fields of findings: "residenceAddress", "title.name", "entries.2.school". */
  | {
      kind: 'field'
      part: DifferencePart
      section: string
      field: string
      /** Which classification of the unit the line is about (U-26). */
      of?: ClassificationEntry['classification']
      before: FieldValue
      after: FieldValue
    }
  /** A line of the history of studies or work came or went; `index` is its place in the dossier that has it. */
  | { kind: 'entry'; section: 'studies' | 'works'; change: 'added' | 'removed'; index: number; entry: Fields }
  /** The unit claims a classification that it did not claim before, or no longer does (U-26). */
  | { kind: 'classification'; change: 'added' | 'removed'; entry: ClassificationEntry }
  | { kind: 'child'; change: 'added' | 'removed'; child: ChildEntry }
  /** Another version lies in the slot, or other days or another signer stand beside it; null where the slot is empty. */
  | { kind: 'file'; slot: DossierFile['slot']; ownerId: string; before: DossierFile | null; after: DossierFile | null }

type Fields = Record<string, FieldValue>

const isScalar = (value: unknown): value is string | boolean => typeof value === 'string' || typeof value === 'boolean'

/** The scalar fields of a section; nested records are spelled with a dot. Lists are compared apart. */
function flat(section: object, prefix = ''): Fields {
  return Object.entries(section).reduce<Fields>((fields, [name, value]) => {
    if (isScalar(value)) return { ...fields, [prefix + name]: value }
    if (value && typeof value === 'object' && !Array.isArray(value))
      return { ...fields, ...flat(fieldsOf(value), `${prefix}${name}.`) }
    return fields
  }, {})
}

/** Kept before texts were normalised or after: what reads the same is no difference. */
const sameValue = (a: FieldValue, b: FieldValue): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && shownKey(a) === shownKey(b))

type Place = { part: DifferencePart; section: string; prefix?: string }

function fieldDifferences({ part, section, prefix = '' }: Place, before: Fields, after: Fields): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name): Difference[] => {
    const [was, is] = [before[name] ?? null, after[name] ?? null]
    return sameValue(was, is) ? [] : [{ kind: 'field', part, section, field: prefix + name, before: was, after: is }]
  })
}

type Indexed = { index: number; entry: Fields; key: string }

const indexed = (entries: readonly object[]): Indexed[] =>
  entries.map((entry, index) => ({ index, entry: flat(entry), key: shownKey(JSON.stringify(flat(entry))) }))

/** Lines that are nowhere on the other side; equal lines count as often as they stand there. */
function without(lines: Indexed[], others: Indexed[]): Indexed[] {
  const left = others.map(({ key }) => key)
  return lines.filter(({ key }) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Unequal lines are paired in their order; what finds no partner was added or removed. Mere reordering is nothing. */
function entryDifferences(
  section: 'studies' | 'works',
  before: readonly object[],
  after: readonly object[],
): Difference[] {
  const [was, is] = [indexed(before), indexed(after)]
  const [gone, come] = [without(was, is), without(is, was)]
  const pairs = Math.min(gone.length, come.length)
  const changed = come.slice(0, pairs).flatMap((line, at): Difference[] => {
    const place: Place = { part: 'person', section, prefix: `entries.${line.index}.` }
    return fieldDifferences(place, gone[at]?.entry ?? {}, line.entry)
  })
  const entry = (change: 'added' | 'removed', { index, entry: fields }: Indexed): Difference => ({
    kind: 'entry',
    section,
    change,
    index,
    entry: fields,
  })
  return [
    ...changed,
    ...gone.slice(pairs).map((line) => entry('removed', line)),
    ...come.slice(pairs).map((line) => entry('added', line)),
  ]
}

/** The sections that a permit keeps a copy of (G-34). */
const kept = ['general', 'education'] as const

const keptDifferences = (
  before: Pick<PermitContent, (typeof kept)[number]>,
  after: Pick<PermitContent, (typeof kept)[number]>,
): Difference[] =>
  kept.flatMap((section) => fieldDifferences({ part: 'person', section }, flat(before[section]), flat(after[section])))

function personDifferences(before: Dossier['person'], after: Dossier['person']): Difference[] {
  if (!before || !after) return []
  const [was, is] = [before.profile, after.profile]
  return [
    ...keptDifferences(was, is),
    ...entryDifferences('studies', was.studies.entries, is.studies.entries),
    ...entryDifferences('works', was.works.entries, is.works.entries),
  ]
}

/** Lines are the same when they are about the same classification, wherever they stand. */
function classificationDifferences(
  was: readonly ClassificationEntry[],
  is: readonly ClassificationEntry[],
): Difference[] {
  const among = (list: readonly ClassificationEntry[], { classification }: ClassificationEntry) =>
    list.find((entry) => entry.classification === classification)
  return [
    ...was
      .filter((entry) => !among(is, entry))
      .map((entry): Difference => ({ kind: 'classification', change: 'removed', entry })),
    ...is.flatMap((entry, index): Difference[] => {
      const former = among(was, entry)
      if (!former) return [{ kind: 'classification', change: 'added', entry }]
      const place: Place = { part: 'employer', section: 'qualification', prefix: `entries.${index}.` }
      return fieldDifferences(place, flat(former), flat(entry)).map((difference) => ({
        ...difference,
        of: entry.classification,
      }))
    }),
  ]
}

function employerDifferences(
  { profile: was }: Dossier['employer'],
  { profile: is }: Dossier['employer'],
): Difference[] {
  const section = (name: 'general' | 'operator') =>
    fieldDifferences({ part: 'employer', section: name }, flat(was[name]), flat(is[name]))
  return [
    ...section('general'),
    ...classificationDifferences(was.qualification.entries, is.qualification.entries),
    ...section('operator'),
  ]
}

const termsOf = (terms: ContractTerms | null | undefined): Fields => ({
  startsOn: terms?.startsOn ?? null,
  endsOn: terms?.endsOn ?? null,
  position: terms?.position ?? null,
})

function childDifferences(was: readonly ChildEntry[], is: readonly ChildEntry[]): Difference[] {
  return [
    ...was
      .filter(({ id }) => is.every((child) => child.id !== id))
      .map((child): Difference => ({ kind: 'child', change: 'removed', child })),
    ...is.flatMap((child): Difference[] => {
      const former = was.find(({ id }) => id === child.id)
      if (!former) return [{ kind: 'child', change: 'added', child }]
      return fieldDifferences({ part: 'child', section: child.id }, flat(former), flat(child))
    }),
  ]
}

const placeKey = ({ slot, ownerId }: DossierFile): string => `${slot} ${ownerId}`

const besideOf = ({ signedOn, validUntil, openEnded, signedBy, signedAs }: DossierFile): string =>
  JSON.stringify([signedOn, validUntil, openEnded ?? false, signedBy ?? null, signedAs ?? null])

/** The same version with the same days and signer beside it. */
const sameFile = (a: DossierFile | null, b: DossierFile | null): boolean =>
  a?.id === b?.id && (!a || !b || besideOf(a) === besideOf(b))

/** Files by slot and owner: another version is a difference, and so is another day or signer beside the same one. */
function fileDifferences(before: readonly DossierFile[], after: readonly DossierFile[]): Difference[] {
  const was = new Map(before.map((file) => [placeKey(file), file]))
  const is = new Map(after.map((file) => [placeKey(file), file]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Difference[] => {
    const [former, current] = [was.get(key) ?? null, is.get(key) ?? null]
    const either = current ?? former
    if (!either || sameFile(former, current)) return []
    return [{ kind: 'file', slot: either.slot, ownerId: either.ownerId, before: former, after: current }]
  })
}

/** 收入与社保 by month, each month one field: "months.2026-01" holds "18500.00 this paid". */
const monthFields = (form: Dossier['form']): Fields =>
  form.kind === 'new' || form.kind === 'renewal'
    ? Object.fromEntries(
        form.months.map(({ month, income, employer, socialInsurance }) => [
          `months.${month}`,
          `${income} ${employer} ${socialInsurance}`,
        ]),
      )
    : {}

/** The yearly figures of an employer, the newest first. */
const figureFields = (form: Dossier['form']): Fields =>
  form.kind === 'filing-right' || form.kind === 'authority-transfer'
    ? Object.fromEntries(
        (['threeYears', 'staff'] as const).flatMap((list) =>
          (form.figures?.[list] ?? []).map((text, index) => [`figures.${list}.${index}`, text]),
        ),
      )
    : {}

/** 申报内容 that makes no sense to list: the kind, the confirmation that each round asks anew, the children apart. */
function formFields({ form }: Dossier): Fields {
  const { kind: _kind, confirmed: _confirmed, ...fields } = flat(form)
  return { ...fields, ...monthFields(form), ...figureFields(form) }
}

/**
 * Everything that differs between two dossiers of one application, complete: for the reviewer between two rounds, and
 * between what was submitted and what is there now (A-08, house law 5). Order: form, person, contract, children,
 * employer, files. Values are raw codes and dates.
 */
export function compareDossiers(before: Dossier, after: Dossier): Difference[] {
  return [
    ...fieldDifferences({ part: 'form', section: 'form' }, formFields(before), formFields(after)),
    ...personDifferences(before.person, after.person),
    ...fieldDifferences(
      { part: 'contract', section: 'employment' },
      termsOf(before.employment?.terms),
      termsOf(after.employment?.terms),
    ),
    ...childDifferences(childrenOf(before.form), childrenOf(after.form)),
    ...employerDifferences(before.employer, after.employer),
    ...fileDifferences(before.files, after.files),
  ]
}

/** What differs between two copies that a permit kept of its own, children included (G-34). */
export const compareContents = (before: PermitContent, after: PermitContent): Difference[] => [
  ...keptDifferences(before, after),
  ...childDifferences(before.children, after.children),
]

/**
 * What a business would change on the permit (U-87, I-55): the permit's own copy against the dossier. Children are
 * compared only where the business is about them.
 */
export function comparePermit(content: PermitContent, { form, person }: Dossier): Difference[] {
  if (form.kind === 'dependant-change') return childDifferences(content.children, form.children)
  return person ? keptDifferences(content, person.profile) : []
}
