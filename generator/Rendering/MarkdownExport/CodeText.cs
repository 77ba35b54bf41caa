using System.Text;
using LicensingSite.Model;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>Collects the code of a block or of a span, without the lines that an example deletes.</summary>
sealed class CodeText
{
    readonly StringBuilder code = new();
    string language = "";
    bool isBlock;
    bool isDeleted;

    public bool IsOpen { get; private set; }

    public void Start(bool isBlock) => (IsOpen, this.isBlock) = (true, isBlock);

    public void Add(string text) => code.Append(isDeleted ? "" : text);

    /// <summary>Takes an element inside the code, or the end of the code.</summary>
    /// <param name="label">That of an element that starts.</param>
    public void Take(BodyEvents events, string label, MarkdownText text)
    {
        switch (events.Kind, events.Element)
        {
            case (BodyEvent.End, BodyElement.Preformatted) when isBlock:
            case (BodyEvent.End, BodyElement.Code) when !isBlock:
                End(text);
                break;
            case (BodyEvent.Start, BodyElement.LineBreak):
                code.Append('\n');
                break;
            case (BodyEvent.Start, BodyElement.Code):
                language = label;
                break;
            case (BodyEvent.Start or BodyEvent.End, BodyElement.Strikethrough):
                isDeleted = events.Kind == BodyEvent.Start && events.Number == 1;
                break;
            default:
                break;
        }
    }

    /// <summary>Writes the code, if any is open.</summary>
    public void End(MarkdownText text)
    {
        if (IsOpen && isBlock && !text.IsCell)
        {
            text.Fenced(code.ToString(), language);
        }
        else if (IsOpen)
        {
            text.Code(code.ToString());
        }

        code.Clear();
        (IsOpen, isBlock, isDeleted, language) = (false, false, false, "");
    }
}
