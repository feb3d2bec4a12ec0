/** Digits of a long text that are no one number: too far apart, or the names of days and places in a row. */

/** Signs say in one what letters say in five. */
const APART_HAN = 14
const HAN = /\p{Script=Han}/u

/** What stands between two pieces is more than an aside. */
export const isTornOff = (gap: string, most: number): boolean =>
  gap.length > APART_HAN && (gap.length > most || HAN.test(gap))

const HAN_ORDER = /(?:[周週第]|星期|礼拜|禮拜|分之)$/

/** 周五, 第三, 百分之二: a day, a place in a row, a share. */
export const isHanOrder = (text: string, start: number): boolean =>
  HAN_ORDER.test(text.slice(Math.max(0, start - 2), start))
