/** Longest side of a photo that is still easy to read, in pixels. */
const LONGEST = 1800
const QUALITY = 0.8
/** A file this small goes as it is. */
const SMALL_BYTES = 400_000

/** Size to draw a picture at: the longest side at most `longest`, never larger than it is. */
export const fitted = (
  width: number,
  height: number,
  longest: number,
): { readonly width: number; readonly height: number } => {
  const factor = Math.min(1, longest / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

const drawn = (picture: ImageBitmap): Promise<Blob | null> => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(picture.width, picture.height, LONGEST))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

/**
 * A photo small enough for a slow line; without the place and time that cameras write into it. A PDF, a small picture
 * and one that the phone cannot read go as they are: the server judges them.
 */
export const shrunkPhoto = async (file: File): Promise<Blob> => {
  if (!file.type.startsWith('image/') || (file.size <= SMALL_BYTES && file.type !== 'image/webp')) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const blob = await drawn(picture)
    picture.close()
    return blob ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file
  } catch {
    return file
  }
}
