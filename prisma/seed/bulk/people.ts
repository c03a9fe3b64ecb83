import { v7 as uuid } from 'uuid'
import { blindIndex, seal } from '@/lib/data/sealing'
import { inventedIdNumber, inventedMobile } from '../scenario/numbers'
import type { Batch } from './batch'

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const given = [...'安柏晨岱恩枫歌禾嘉可岚暮宁鸥沛琪若思棠汶夕遥知左清远明初云书砚舟']

/** Names of two and three characters, different for a long while, the same in every run. */
export function inventedName(n: number): string {
  const first = surnames[n % surnames.length] ?? '林'
  const second = given[Math.floor(n / surnames.length) % given.length] ?? '安'
  const third = given[Math.floor(n / (surnames.length * given.length)) % given.length] ?? ''
  return n % 3 === 0 ? first + second : first + second + third
}

export type BulkPerson = { id: string; name: string; idNumber: string; mobile: string }

export function addPerson(batch: Batch, n: number): BulkPerson {
  const person = { id: uuid(), name: inventedName(n), idNumber: inventedIdNumber(n), mobile: inventedMobile(n) }
  batch.person.push({
    id: person.id,
    name: person.name,
    idNumberSealed: seal(person.idNumber),
    idNumberIndex: blindIndex(person.idNumber),
    mobileSealed: seal(person.mobile),
  })
  return person
}
