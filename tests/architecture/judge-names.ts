import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

const vocabulary = new Set(['schema.ts', 'types.ts', 'store.ts', 'README.md'])
const banned = /(^|-)(utils?|helpers?|service|services|manager|common|misc|shared|base|core)\.tsx?$/
const longest = 300
// The function of the file's name, and one companion (its inverse, the test that belongs to it).
const mostFunctions = 2

// Folders of data and machinery: their files are named after what they hold, not after a use case.
const dataFolders =
  /^lib\/(policy\/(rules|detectors|lexicons|registers)|policy|text|runtime|db|i18n|demo)(\/|$)/

const camel = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

function exportedNames(file: string, text: string): { functions: string[]; all: string[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const functions: string[] = []
  const all: string[] = []
  for (const node of source.statements) {
    if (
      ts.isExportDeclaration(node) &&
      node.exportClause !== undefined &&
      ts.isNamedExports(node.exportClause)
    ) {
      all.push(...node.exportClause.elements.map((element) => element.name.text))
      continue
    }
    const exported = ts.canHaveModifiers(node)
      ? ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
      : false
    if (!exported) continue
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) {
      functions.push(node.name.text)
      all.push(node.name.text)
    } else if (ts.isVariableStatement(node))
      for (const declaration of node.declarationList.declarations) all.push(declaration.name.getText())
    else if (
      (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) &&
      node.name
    )
      all.push(node.name.text)
  }
  return { functions: [...new Set(functions)], all }
}

/**
 * What is wrong with the names of the files in lib, one sentence each. In a domain folder a file is `schema.ts`,
 * `types.ts`, `store.ts`, `README.md`, or named after the one thing it exports; `nouns` lists the exceptions.
 */
export function judgeNames(
  folder: string,
  nouns: Readonly<Record<string, string>>,
): { files: number; findings: string[] } {
  const files = globSync('lib/**/*.{ts,tsx,md}', { cwd: folder })
    .filter((file) => !file.startsWith('lib/db/generated/') && !file.endsWith('.d.ts'))
    .sort()
  const findings: string[] = []
  for (const file of files) {
    const name = basename(file)
    if (name === 'README.md') continue
    const text = readFileSync(join(folder, file), 'utf8')
    const lines = text.split('\n').length
    if (lines > longest)
      findings.push(`${file} has ${lines} lines; split it by what it does (at most ${longest}).`)
    if (banned.test(name)) findings.push(`${file}: a name that says nothing; name it after what it does.`)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name)) findings.push(`${file}: file names are kebab-case.`)
    if (name === 'index.ts' && !/^lib\/policy\/(rules|lexicons)\/index\.ts$/.test(file))
      findings.push(`${file}: no barrels; import the file that holds the thing.`)
    if (vocabulary.has(name) || dataFolders.test(file) || nouns[file] !== undefined) continue
    const wanted = camel(name.replace(/\.tsx?$/, ''))
    const { functions, all } = exportedNames(file, text)
    if (!all.some((exported) => exported.toLowerCase() === wanted.toLowerCase()))
      findings.push(`${file}: exports no ${wanted}; a file is named after the one thing it exports.`)
    else if (functions.length > mostFunctions)
      findings.push(
        `${file}: exports ${functions.join(', ')}; one exported function, of the file's name, and at most one companion.`,
      )
  }
  for (const file of Object.keys(nouns))
    if (!files.includes(file)) findings.push(`${file} is listed as an exception and does not exist.`)
  return { files: files.length, findings }
}
