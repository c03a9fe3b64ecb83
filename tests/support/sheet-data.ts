import type { ConfirmationSheetData } from '@/lib/files/pdf/confirmation-tables'

/** A permit of an invented person. */
export const sheetData: ConfirmationSheetData = {
  permitNumber: 'BJ110108202400123',
  permitType: '北京市工作居住证',
  status: 'valid',
  holderName: '欧阳晓琳',
  sex: '女',
  idType: '居民身份证',
  idNumber: '130102199003074521',
  householdPlace: '河北省石家庄市长安区',
  address: '海淀区中关村南大街甲27号院科技家园东区12号楼3单元1502室',
  employerName: '北京云岫示例科技有限公司',
  creditCode: '91110108MA01ABCD2X',
  authority: '北京市海淀区人力资源和社会保障局',
  validFrom: '2024-03-05',
  validTo: '2027-03-04',
  dependants: [
    { name: '欧阳小一', sex: '男', birthDate: '2018-06-01', idNumber: '130102201806011234', relation: '子' },
  ],
  checkCode: '7K3M-9QRT-2XWA',
  printedAt: '2026-11-21T06:03:00.000Z',
  demo: false,
}
