using static LicensingSite.Markdown.Highlighting.Matchers;
using static LicensingSite.Markdown.Highlighting.TokenClass;
using static LicensingSite.Markdown.Highlighting.TokenRule;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>Query languages, and Basic.</summary>
static class QueryGrammars
{
    public static IReadOnlyList<Grammar> All { get; } =
    [
        new(
            "sql tsql mysql pgsql plsql",
            LineComment("--"),
            BlockComment,
            Quoted('\'', isOverLines: true),
            Of(Variable, "[", Literal("["), Close(']')),
            Of(Variable, "@", Run(c => c == '@', 1, 2), Run(IsWord)),
            Numbers,
            AnyCaseWords(
                """
                add all alter and any as asc avg begin between by cascade case cast check column commit constraint convert count create
                cross cursor database declare default delete desc distinct drop else end except exec execute exists explain fetch
                foreign from full function go grant group having identity if in index inner insert intersect into is join key left like
                limit max merge min not null of off offset on open option or order outer over partition primary print proc procedure
                references return revoke right rollback row rows schema select set sum table then top transaction trigger truncate union
                unique update use using values view when where while with
                """
            ),
            AnyCaseWords(
                """
                bigint binary bit char date datetime datetime2 decimal float int integer money nchar numeric nvarchar real smallint text
                time tinyint uniqueidentifier varbinary varchar xml
                """,
                TypeName
            )
        ),
        new(
            "kusto kql",
            LineComment("//"),
            DoubleQuoted,
            SingleQuoted,
            Numbers,
            Calls,
            Words(
                """
                and as asc between by contains count datatable desc distinct evaluate extend false has in invoke join kind let limit
                make-series mv-expand not on or order parse print project project-away range render sample search set sort startswith
                summarize take top toscalar true union where with
                """
            )
        ),
        new(
            "vb vbnet vb.net vba vbs vbscript bas vbhtml aspx-vb",
            LineComment("'"),
            Quoted('"', isDoubled: true),
            Directives,
            Numbers,
            AnyCaseWords(
                """
                addhandler addressof and andalso as async await boolean byref byte byval call case catch cbool char cint class const
                continue ctype date decimal declare default delegate dim directcast do double each else elseif end enum error event exit
                false finally for friend from function get gettype goto handles if implements imports in inherits integer interface is
                isnot let lib like long loop me mod module mustinherit mybase namespace new next not nothing object of on option
                optional or orelse overloads overridable overrides paramarray partial private property protected public raiseevent
                readonly redim removehandler resume return select set shadows shared short single static step stop string structure sub
                synclock then throw to true try trycast typeof until using when where while with withevents writeonly xor yield
                """
            )
        ),
    ];
}
