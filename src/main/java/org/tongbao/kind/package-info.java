/**
 * Kinds of bulletin, declared in YAML: the vocabulary, the built-in kinds, rules, views, and the JSON Schema.
 *
 * <p>Java names no kind. {@link KindReader} reads what is special about one (role, series, column, views) into {@link
 * Kind}. After a change of a declaration, {@code KindsPageTest} with {@code -Dgolden=write} rewrites {@code
 * docs/kinds-reference.md}; a kind whose rules require certain values gives them in {@code example}, so that {@link
 * ExampleEntry} builds.
 *
 * <p>Rules: {@link RuleLexer} and {@link RuleParser} parse the text into an {@link Expr}, {@link RuleNames} resolves
 * names, and {@link RuleTyper} rejects unlike measures, mixed 口径 and circular rules (KND008 to KND016). {@code
 * cumulative} and {@code fixed} become rules as well. A function of days needs a constant of {@link Expr.Function},
 * its type in {@link RuleTyper}, its value in {@code index.Evaluation} and its words in {@code index.Explanation}; an
 * arithmetic function such as {@code share} needs only {@link RuleParser}. See ADR 16 and 29.
 *
 * <p>A field type is a record of {@link FieldType}. A type that needs only its word is listed in {@code
 * FieldType.alone}; a line of text in a fixed form implements {@link FieldType.Formed} and needs no further reader.
 * Other types need a row in {@link FieldSetReader} and {@link SchemaWriter}, and in {@code read.ValueReader}. Each type
 * needs the messages {@code type.WORD} and {@code type.WORD.advice} ({@code FieldType.parts} may supply the advice), a
 * row in {@code docs/kinds.md}, and a field in a site of the repository. A type that holds references, links or files
 * also concerns {@code index.Lists}, {@code index.Resolver} and the checks of references, links and files.
 *
 * <p>A view is a record of {@link BoardSpec}, a row in {@link BoardSpecReader} and a row in {@code index.Boards}. See {@code
 * index} for what happens to it.
 */
@NullMarked
package org.tongbao.kind;

import org.jspecify.annotations.NullMarked;
