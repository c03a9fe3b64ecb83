import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled } from '../../../simulators/demo/install.mjs'

let root: string

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'permit-install-'))
  fs.mkdirSync(path.join(root, 'node_modules'))
  lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac': elsewhere })
  lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
})

afterEach(() => fs.rmSync(root, { recursive: true }))

const elsewhere = { version: '1.0.0', optional: true, os: ['darwin'] }

function lock(file: string, packages: Record<string, object>) {
  fs.writeFileSync(path.join(root, file), JSON.stringify({ packages }))
}

describe('whether the packages must be installed', () => {
  it('no, when all are there; packages of other platforms are not missed', () => {
    expect(isInstalled(root)).toBe(true)
  })

  it('yes on a fresh clone', () => {
    fs.rmSync(path.join(root, 'node_modules'), { recursive: true })
    expect(isInstalled(root)).toBe(false)
  })

  it('yes after the lockfile moved to another version, a new package or one less', () => {
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.1' } })
    expect(isInstalled(root)).toBe(false)
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } })
    expect(isInstalled(root)).toBe(false)
    lock('package-lock.json', {})
    expect(isInstalled(root)).toBe(false)
  })
})
