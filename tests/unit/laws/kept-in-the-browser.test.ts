import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { foreignKeys, keptKey, keptPurposes } from '@/components/kept/own-storage'

const root = path.resolve(import.meta.dirname, '../../..')
const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => path.join(folder, file)),
)

describe('what is kept in a browser', () => {
  it('is kept in one place, which names the account in every key', () => {
    const touching = sources.filter((file) =>
      /\b(localStorage|sessionStorage|indexedDB)\b/.test(
        readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    )
    expect(touching).toEqual(['components/kept/forget-piles.ts', 'components/kept/own-storage.ts'])
    const database = sources.filter((file) => /from 'idb'/.test(readFileSync(path.join(root, file), 'utf8')))
    expect(database).toEqual(['components/kept/own-piles.ts'])
  })

  it('is this, and nothing else', () => {
    expect(keptPurposes).toEqual({
      unsaved: 'tab',
      opinion: 'tab',
      exception: 'tab',
      checks: 'tab',
      'profile-prompt': 'tab',
      shortcuts: 'browser',
    })
  })

  const mine = keptKey('account-a', 'opinion', 'file 1')
  const others = keptKey('account-b', 'unsaved', 'profile-general')

  it('of another account goes when somebody signs in, my own stays', () => {
    expect(mine).toContain('account-a')
    expect(foreignKeys([mine, others, 'theme'], 'account-a')).toEqual([others])
  })

  it('goes at 退出登录, whoever it belongs to', () => {
    expect(foreignKeys([mine, others, 'theme'], null)).toEqual([mine, others])
  })

  it('from before accounts were named belongs to nobody and goes', () => {
    expect(foreignKeys(['opinion 1 2', 'checks 1 2', 'unsaved:profile-general'], 'account-a')).toHaveLength(3)
  })
})
