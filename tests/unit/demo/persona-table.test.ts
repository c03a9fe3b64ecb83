import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { personaTable } from '../../../simulators/demo/main.mjs'

it('lists the personas of all three portals in straight columns', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'permit-personas-')), 'personas.json')
  const person = [{ name: '安', note: '两字姓名' }]
  const employer = [{ unitName: '北京某某公司', operator: { name: '李经办' }, note: '大单位' }]
  const staff = [{ name: '王审核', authorityName: '海淀区人力社保局', levelName: '一级', note: '' }]
  fs.writeFileSync(file, JSON.stringify({ person, employer, staff }))

  const [head, ...rows] = personaTable(file)
  expect(head).toContain('身份')
  expect(rows[0]).toMatch(/^个人 {2}安 +两字姓名$/)
  expect(rows[1]).toBe('单位  北京某某公司（李经办）             大单位')
  expect(rows[2]).toBe('审核  王审核（海淀区人力社保局 · 一级）')
})

it('is empty before the seed has written any', () => {
  expect(personaTable('/nowhere/personas.json')).toEqual([])
})
