import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDetailAddress, parseFullAddress, reachesDoor, withoutCityAndDistrict } from '@/lib/domain/text/address'
import { beijingDistricts } from '@/lib/domain/text/beijing-districts'

describe('现居住地址 (I-05, T-13)', () => {
  it.each([
    ['北京市海淀区学院南路33号', '学院南路33号'],
    ['海淀区学院南路33号', '学院南路33号'],
    ['北京海淀区学院南路33号', '学院南路33号'],
    ['北京市 海淀区 学院南路33号', '学院南路33号'],
    ['北京市学院南路33号', '学院南路33号'],
    ['朝阳区建国路88号', '建国路88号'],
    ['北京经济技术开发区科创十四街99号', '科创十四街99号'],
    ['北京市经开区科创十四街99号', '科创十四街99号'],
  ])('refuses %s and proposes %s', (typed, suggestion) => {
    expect(parseDetailAddress(typed)).toMatchObject({
      ok: false,
      refusal: { code: 'address-repeats-city', params: { suggestion } },
    })
    expect(withoutCityAndDistrict(typed)).toBe(suggestion)
  })

  it.each([
    '学院南路33号院2号楼501室',
    '北京站西街12号',
    '朝阳门外大街甲6号',
    '大兴胡同5号院3号',
    '海淀南路19号',
    '黄村镇车站中里3-1201',
  ])('accepts %s', (typed) => expect(parseDetailAddress(typed)).toEqual({ ok: true, value: typed }))

  it.each([
    ['', 'address-empty'],
    ['33号', 'address-length'],
    ['路'.repeat(101), 'address-length'],
    ['12345678', 'address-characters'],
    ['学院南路<b>33</b>号', 'address-characters'],
  ])('refuses %j as %s', (typed, code) =>
    expect(parseDetailAddress(typed)).toMatchObject({ ok: false, refusal: { code } }),
  )

  it('refuses every district, with and without the city, and the proposal is then accepted', () => {
    const district = fc.constantFrom(...Object.values(beijingDistricts))
    fc.assert(
      fc.property(
        district,
        fc.constantFrom('', '北京市', '北京'),
        fc.integer({ min: 1, max: 999 }),
        (name, city, house) => {
          const typed = `${city}${name}清河中街${house}号`
          expect(parseDetailAddress(typed).ok).toBe(false)
          expect(parseDetailAddress(withoutCityAndDistrict(typed)).ok).toBe(true)
        },
      ),
    )
  })

  it('lets a whole address begin with the city', () =>
    expect(parseFullAddress('北京市海淀区学院南路33号').ok).toBe(true))

  it.each([
    ['学院南路33号', true],
    ['清河中街二号', true],
    ['天通苑三区12栋4单元', true],
    ['车站中里3-1201', true],
    ['中关村南大街5号院1座B', true],
    ['学院南路', false],
    ['西北旺镇唐家岭村', false],
  ])('%s reaches the door: %s', (typed, reaches) => expect(reachesDoor(typed)).toBe(reaches))
})
