using System.Globalization;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>Writes tables: the first row is the head, and one in a cell of another is its text.</summary>
sealed class TableText
{
    int depth;
    int rows;
    int cells;

    /// <summary>Columns that the cell being written takes besides its own.</summary>
    int more;

    public void Start(MarkdownText text, string name, string? span)
    {
        switch (name)
        {
            case "table":
                depth++;
                if (depth == 1)
                {
                    text.Break(2);
                    rows = 0;
                }

                break;
            case "tr" when depth == 1:
                EndRow(text);
                break;
            case "td" or "th" when depth == 1:
                EndCell(text);
                text.IsCell = true;
                text.Bar(cells == 0 ? "| " : " | ");
                cells++;
                more = Columns(span) - 1;

                break;
            default:
                break;
        }
    }

    public void End(MarkdownText text, string name)
    {
        if (name == "table" && depth > 0)
        {
            if (depth == 1)
            {
                EndRow(text);
                text.Break(2);
            }

            depth--;
        }
        else if (name == "tr" && depth == 1)
        {
            EndRow(text);
        }
    }

    void EndRow(MarkdownText text)
    {
        if (cells > 0)
        {
            EndCell(text);
            text.Bar(" |");
            text.IsCell = false;
            text.Break(1);
            if (rows == 0)
            {
                text.Raw(string.Concat(Enumerable.Repeat("| --- ", cells)) + "|");
                text.Break(1);
            }

            (rows, cells) = (rows + 1, 0);
        }
    }

    void EndCell(MarkdownText text)
    {
        for (; more > 0; more--)
        {
            text.Bar(" | ");
            cells++;
        }
    }

    static int Columns(string? span) =>
        int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? Math.Clamp(columns, 1, 100) : 1;
}
