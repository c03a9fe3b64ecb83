import os from 'node:os'
import { afterEach, expect, test, vi } from 'vitest'
import { inspectPdf, megabyte } from '@/lib/files/inspect-pdf'
import { inspectPhoto } from '@/lib/files/inspect-photo'
import { inspectorStands } from '@/lib/files/inspection/process'
import { photoJpeg, plainPdf } from '@/tests/support/pdf-fixtures'

afterEach(() => void vi.restoreAllMocks())

test('where no inspector can be started, no file is called bad: it is said, waits, and goes on by itself', async () => {
  const [paper, photo] = [await plainPdf(), await photoJpeg()]
  // a folder without the program that is to be started
  vi.spyOn(process, 'cwd').mockReturnValue(os.tmpdir())
  // the first may still be looked at by those that stood ready
  await vi.waitFor(
    async () =>
      expect(await inspectPdf(paper, { maxBytes: megabyte })).toMatchObject({ refusal: { code: 'file.unexamined' } }),
    20_000,
  )
  expect(inspectorStands()).toBe(false)
  expect(await inspectPhoto(photo)).toMatchObject({ refusal: { code: 'photo.unexamined' } })
  vi.restoreAllMocks()
  // those that were to stand ready have gone by now
  await vi.waitFor(async () => expect((await inspectPdf(paper, { maxBytes: megabyte })).ok).toBe(true), 20_000)
  expect(inspectorStands()).toBe(true)
}, 40_000)
