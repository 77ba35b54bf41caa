using LicensingSite.Model;

namespace LicensingSite.Markdown.Articles;

/// <summary>The texts being written, each included by the one below it.</summary>
sealed class IncludeStack
{
    readonly Stack<TextOrigin> origins = new();

    /// <summary>The innermost text.</summary>
    public TextOrigin Current => origins.Peek();

    public int Depth => origins.Count;

    public bool Contains(SourceFile file) => origins.Any(origin => origin.File.FullPath == file.FullPath);

    /// <summary>Runs an action while a text is the current one.</summary>
    public void Within(TextOrigin origin, Action action)
    {
        origins.Push(origin);
        action();
        origins.Pop();
    }
}
