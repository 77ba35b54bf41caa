using LicensingSite.Model;

namespace LicensingSite.Rendering.MarkdownExport;

/// <summary>Writes tables: the first row is the head, and one in a cell of another is its text.</summary>
sealed class TableText
{
    const int MostColumns = 100;

    int depth;
    int rows;
    int cells;

    /// <summary>Columns that the cell being written takes besides its own.</summary>
    int more;

    /// <param name="columns">How many a cell takes; null for one.</param>
    public void Start(MarkdownText text, BodyElement element, int? columns)
    {
        switch (element)
        {
            case BodyElement.Table:
                depth++;
                if (depth == 1)
                {
                    text.Break(2);
                    rows = 0;
                }

                break;
            case BodyElement.Row when depth == 1:
                EndRow(text);
                break;
            case BodyElement.Cell when depth == 1:
                EndCell(text);
                text.IsCell = true;
                text.Bar(cells == 0 ? "| " : " | ");
                cells++;
                more = Math.Clamp(columns ?? 1, 1, MostColumns) - 1;

                break;
            default:
                break;
        }
    }

    public void End(MarkdownText text, BodyElement element)
    {
        if (element == BodyElement.Table && depth > 0)
        {
            if (depth == 1)
            {
                EndRow(text);
                text.Break(2);
            }

            depth--;
        }
        else if (element == BodyElement.Row && depth == 1)
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
}
