namespace LicensingSite.Markdown.Highlighting;

/// <summary>The CSS classes of tokens; <c>style.css</c> gives each its colour.</summary>
static class TokenClass
{
    public const string Keyword = "tok-k";
    public const string Text = "tok-s";
    public const string Comment = "tok-c";
    public const string Number = "tok-n";
    public const string TypeName = "tok-t";
    public const string Property = "tok-a";
    public const string Variable = "tok-v";
    public const string Function = "tok-f";
    public const string Inserted = "tok-i";
    public const string Deleted = "tok-d";
}
