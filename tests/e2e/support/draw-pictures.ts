import sharp from 'sharp'

/** JPEGs of flat colour, small and different from each other: what they show is said by their tags. */
export async function drawPictures(names: readonly string[]) {
  return Promise.all(
    names.map(async (name, at) => ({
      name: `${name}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await sharp({
        create: { width: 480, height: 320, channels: 3, background: { r: 40 + at * 60, g: 120, b: 90 } },
      })
        .jpeg()
        .toBuffer(),
    })),
  )
}
