import { describe, expect, it } from 'vitest'
import { readOptions } from '../../../simulators/demo/options.mjs'

describe('the options of npm run demo', () => {
  it('are a small system on port 3000 unless said otherwise', () => {
    expect(readOptions([], {})).toMatchObject({ reset: false, files: undefined, port: 3000, databaseUrl: undefined })
  })

  it('come from the command line and the environment', () => {
    const env = {
      PORT: '4100',
      IDENTITY_PORT: '4200',
      SMS_PORT: '4300',
      CHECKS_PORT: '4400',
      DATABASE_URL: 'postgresql://h/d',
    }
    expect(readOptions(['--files', '10000'], env)).toEqual({
      reset: false,
      files: 10_000,
      port: 4100,
      identityPort: 4200,
      smsPort: 4300,
      checksPort: 4400,
      databaseUrl: 'postgresql://h/d',
    })
    expect(readOptions(['--reset'], { SEED_FILES: '5' })).toMatchObject({ reset: true, files: 5 })
  })

  it.each([
    [['--files', 'many'], {}, '--files'],
    [['--files', '-1'], {}, '--files'],
    [[], { PORT: '80a' }, 'PORT'],
    [[], { PORT: '70000' }, 'PORT'],
    [['--rest'], {}, '--rest'],
  ])('are refused with a sentence: %j %j', (args, env, word) => {
    expect(() => readOptions(args, env)).toThrow(word)
  })

  it("never empty a database that is not the demo's own", () => {
    expect(() => readOptions(['--reset'], { DATABASE_URL: 'postgresql://h/d' })).toThrow('DATABASE_URL')
  })
})
