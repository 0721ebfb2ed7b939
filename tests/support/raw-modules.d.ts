// Files that a test inside workerd takes along as text, because there is no disk to read them from.
declare module '*?raw' {
  const text: string
  export default text
}
