/** Stands for what the package's tests load and do not need: `debug`, which prints, and `execa`. */
export default function nothing(): () => void {
  return () => {};
}
