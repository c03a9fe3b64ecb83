import { describe, expect, it } from 'vitest'
import { safeCallback } from '@/lib/auth/callback-url'

describe('where signing in leads back to', () => {
  it('keeps a page of the own portal with its filters', () => {
    expect(safeCallback('employer', '/employer/people?status=pending')).toBe('/employer/people?status=pending')
    expect(safeCallback('person', '/applicant')).toBe('/applicant')
  })

  it('leads home when nothing was asked for', () => {
    expect(safeCallback('person', undefined)).toBe('/applicant')
    expect(safeCallback('employer', null)).toBe('/employer')
    expect(safeCallback('staff', '')).toBe('/reviewer')
  })

  it.each([
    'https://evil.example/employer',
    '//evil.example/employer',
    '/\\evil.example/employer',
    '\\\\evil.example',
    'javascript:alert(1)',
    'employer',
    ' /employer',
    `/employer/${'x'.repeat(1000)}`,
  ])('never leads to another site: %s', (wanted) => {
    expect(safeCallback('employer', wanted)).toBe('/employer')
  })

  it.each(['/reviewer', '/applicant/profile', '/employers', '/employer/../reviewer', '/employer/%2e%2e/reviewer', '/'])(
    'never leads an employer into another portal: %s',
    (wanted) => {
      expect(safeCallback('employer', wanted)).toBe('/employer')
    },
  )
})
