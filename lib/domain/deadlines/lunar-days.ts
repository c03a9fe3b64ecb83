import { Temporal } from 'temporal-polyfill'

/** The three lunar holidays of a year in the Gregorian calendar, and 清明. */
export type LunarDays = Record<'springFestival' | 'dragonBoat' | 'midAutumn' | 'qingming', Temporal.PlainDate>

const firstYear = 2001

/** 正月初一 / 五月初五 / 八月十五, month and day, for every year from 2001 to 2100; a test computes each again. */
const table = `
  0124/0625/1001 0212/0615/0921 0201/0604/0911 0122/0622/0928 0209/0611/0918 0129/0531/1006 0218/0619/0925
  0207/0608/0914 0126/0528/1003 0214/0616/0922 0203/0606/0912 0123/0623/0930 0210/0612/0919 0131/0602/0908
  0219/0620/0927 0208/0609/0915 0128/0530/1004 0216/0618/0924 0205/0607/0913 0125/0625/1001 0212/0614/0921
  0201/0603/0910 0122/0622/0929 0210/0610/0917 0129/0531/1006 0217/0619/0925 0206/0609/0915 0126/0528/1003
  0213/0616/0922 0203/0605/0912 0123/0624/1001 0211/0612/0919 0131/0601/0908 0219/0620/0927 0208/0610/0916
  0128/0530/1004 0215/0618/0924 0204/0607/0913 0124/0527/1002 0212/0614/0920 0201/0603/0910 0122/0622/0928
  0210/0611/0917 0130/0531/1005 0217/0619/0925 0206/0608/0915 0126/0529/1004 0214/0615/0922 0202/0604/0911
  0123/0623/0930 0211/0613/0919 0201/0601/0907 0219/0620/0926 0208/0610/0916 0128/0530/1005 0215/0617/0924
  0204/0606/0913 0124/0625/1002 0212/0614/0921 0202/0603/0909 0121/0622/0928 0209/0611/0917 0129/0601/1006
  0217/0619/0925 0205/0608/0915 0126/0528/1003 0214/0616/0923 0203/0604/0911 0123/0623/0929 0211/0613/0919
  0131/0602/0908 0219/0620/0926 0207/0610/0916 0127/0530/1005 0215/0617/0924 0205/0606/0912 0124/0624/1001
  0212/0614/0920 0202/0604/0910 0122/0622/0928 0209/0611/0917 0129/0601/1006 0217/0619/0926 0206/0607/0914
  0126/0527/1003 0214/0615/0922 0203/0605/0911 0124/0623/0929 0210/0613/0918 0130/0602/0908 0218/0621/0927
  0207/0609/0916 0127/0529/1005 0215/0617/0924 0205/0606/0913 0125/0624/0930 0212/0614/0920 0201/0604/0909
  0121/0623/0929 0209/0612/0918
`
  .trim()
  .split(/\s+/)

const dayIn = (year: number, text: string | undefined): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month: Number(text?.slice(0, 2)), day: Number(text?.slice(2)) })

/** 清明 of a year of this century: the day of April on which the sun stands at 15°. */
const qingming = (year: number): Temporal.PlainDate => {
  const short = year % 100
  return Temporal.PlainDate.from({ year, month: 4, day: Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4) })
}

/** Null before 2001 and after 2099: nobody asks for them, and nothing is guessed. */
export function lunarDays(year: number): LunarDays | null {
  const row = year < 2100 ? table[year - firstYear] : undefined
  if (!row) return null
  const [spring, dragon, autumn] = row.split('/')
  return {
    springFestival: dayIn(year, spring),
    dragonBoat: dayIn(year, dragon),
    midAutumn: dayIn(year, autumn),
    qingming: qingming(year),
  }
}
