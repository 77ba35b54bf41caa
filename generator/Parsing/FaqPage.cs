using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of questions in sections: each question is a heading, each answer Markdown.</summary>
static class FaqPage
{
    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        foreach (var section in page.Maps("sections"))
        {
            var isNamed = writer.WriteHeading(2, section["name"], SlugOf);
            writer.WriteMarkdown(section["summary"]);
            foreach (var question in section.Maps("questions"))
            {
                writer.WriteHeading(isNamed ? 3 : 2, question["question"], SlugOf);
                writer.WriteMarkdown(question["answer"]);
            }
        }

        writer.WriteMarkdown(page["additionalContent"]);
    }

    /// <summary>The id on Microsoft Learn: lower case, with a hyphen for each run of other characters than letters and digits.</summary>
    static string SlugOf(string question)
    {
        var slug = new System.Text.StringBuilder(question.Length);
        foreach (var c in question.Trim())
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length == 0 || slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }
}
