using static LicensingSite.Markdown.Highlighting.Matchers;
using static LicensingSite.Markdown.Highlighting.TokenClass;
using static LicensingSite.Markdown.Highlighting.TokenRule;

namespace LicensingSite.Markdown.Highlighting;

/// <summary>Languages with braces, from C to Rust.</summary>
static class BraceGrammars
{
    const string Modifiers = """
        abstract break case catch class const continue default do else enum false final finally for if import in interface new null
        private protected public return static super switch this throw true try void while
        """;

    public static IReadOnlyList<Grammar> All { get; } =
    [
        new(
            "cpp c c++ cc h hpp hxx cxx objc objectivec objective-c obj-c m cuda cu cuh arduino ino hlsl",
            LineComment("//"),
            BlockComment,
            DoubleQuoted,
            SingleQuoted,
            Directives,
            Numbers,
            Words(
                """
                alignas alignof asm auto bool break case catch char char16_t char32_t char8_t class concept const const_cast consteval
                constexpr continue co_await co_return co_yield decltype default delete do double dynamic_cast else enum explicit export
                extern false final float for friend goto if inline int long mutable namespace new noexcept nullptr operator override
                private protected public register reinterpret_cast requires return short signed sizeof static static_assert static_cast
                struct switch template this throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t
                while
                """
            ),
            Words(
                """
                BOOL BYTE CHAR COORD DWORD FALSE HANDLE HRESULT HWND INT LONG LPCSTR LPCTSTR LPCWSTR LPDWORD LPSTR LPTSTR LPVOID LPWSTR
                NULL PVOID SHORT SIZE_T TRUE UINT ULONG USHORT VOID WCHAR WORD size_t
                """,
                TypeName
            ),
            Calls
        ),
        new(
            "csharp cs c# csx",
            LineComment("//"),
            BlockComment,
            Of(Text, "$\"", NotAfter(c => c == '$'), Run(c => c == '$', 0), Literal("\"\"\""), Through("\"\"\"")),
            Of(Text, "$@", AnyOf(Literal("$@\""), Literal("@$\""), Literal("@\"")), Close('"', isDoubled: true, isOverLines: true)),
            Of(Text, "$\"", Optional(Literal("$")), Literal("\""), Close('"', '\\')),
            SingleQuoted,
            Directives,
            Numbers,
            Words(
                """
                abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do
                double else enum event explicit extern false field file finally fixed float for foreach from get global goto if implicit
                in init int interface internal is let lock long nameof namespace new not null object on operator orderby out override
                params partial private protected public readonly record ref required return sbyte sealed select set short sizeof
                stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual
                void volatile when where while with yield
                """
            ),
            Calls
        ),
        new(
            "java kotlin kt kts scala groovy gradle dart processing pde",
            LineComment("//"),
            BlockComment,
            Between("\"\"\"", "\"\"\"", Text),
            DoubleQuoted,
            SingleQuoted,
            Annotations,
            Numbers,
            Words(
                $"""
                {Modifiers} assert async await boolean byte char companion data def double extends float fun goto implements instanceof
                int internal is it lateinit late long match mutable native object open override package record sealed short suspend
                synchronized throws trait transient type val var volatile when where with yield
                """
            ),
            Calls
        ),
        new(
            "javascript js jsx mjs node typescript ts tsx react actionscript as",
            LineComment("//"),
            BlockComment,
            DoubleQuoted,
            SingleQuoted,
            Quoted('`', '\\', isOverLines: true),
            Annotations,
            Numbers,
            Words(
                $"""
                {Modifiers} any as async await bigint boolean debugger declare delete export extends from function get implements infer
                instanceof is keyof let module namespace never number object of package readonly require satisfies set string symbol
                type typeof undefined unknown var with yield
                """
            ),
            Calls
        ),
        new(
            "go golang",
            LineComment("//"),
            BlockComment,
            DoubleQuoted,
            SingleQuoted,
            Quoted('`', isOverLines: true),
            Numbers,
            Words(
                """
                any bool break byte case chan const continue default defer else error fallthrough false float32 float64 for func go goto
                if import int int32 int64 interface iota map nil package range return rune select string struct switch true type uint
                uint64 var
                """
            ),
            Calls
        ),
        new(
            "rust rs swift",
            LineComment("//"),
            BlockComment,
            DoubleQuoted,
            Of(Property, "#", Literal("#"), Optional(Literal("!")), Literal("["), Close(']')),
            Annotations,
            Numbers,
            Words(
                """
                as async await bool break case class const continue crate default defer do dyn else enum extension extern false fn for
                func guard i32 i64 if impl import in init let loop match mod move mut nil override private protocol pub public ref
                return self Self static str struct super switch throw throws trait true try type u32 u64 u8 unsafe use usize var where
                while
                """
            ),
            Calls
        ),
        new(
            "php",
            LineComment("//"),
            LineComment("#"),
            BlockComment,
            DoubleQuoted,
            SingleQuoted,
            Of(Variable, "$", Literal("$"), Run(IsWord)),
            Of(Property, "<?", AnyOf(Literal("<?php"), Literal("<?="), Literal("<?"), Literal("?>"))),
            Numbers,
            Words(
                $"""
                {Modifiers} and array as echo elseif extends fn foreach function global implements instanceof isset match namespace or
                require require_once self trait unset use var xor yield
                """
            ),
            Calls
        ),
        new(
            "fsharp fs fsi fsx f#",
            LineComment("//"),
            Between("(*", "*)", Comment),
            Between("\"\"\"", "\"\"\"", Text),
            DoubleQuoted,
            Directives,
            Numbers,
            Words(
                """
                abstract and as assert async base begin class default delegate do done downcast elif else end exception extern false
                finally for fun function if in inherit inline interface internal lazy let match member module mutable namespace new not
                null of open or override private public rec return static struct task then to true try type upcast use val void when
                while with yield
                """
            )
        ),
        new(
            "bicep",
            LineComment("//"),
            BlockComment,
            Between("'''", "'''", Text),
            SingleQuoted,
            Of(Property, "@", Literal("@"), Run(IsWord)),
            Numbers,
            Words(
                """
                array bool existing false for func if import in int metadata module null object output param resource string targetScope
                true type using var
                """
            ),
            Calls
        ),
    ];

    static TokenRule Annotations => Of(Property, "@", Literal("@"), Name);
}
