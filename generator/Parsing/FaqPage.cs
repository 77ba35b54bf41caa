using LicensingSite.Yaml;

namespace LicensingSite.Parsing;

/// <summary>A page of questions in sections: each question is a heading, each answer Markdown.</summary>
static class FaqPage
{
    public static void Write(YamlPageWriter writer, YamlMap page)
    {
        foreach (var section in page.Maps("sections"))
        {
            writer.Heading(2, section["name"]);
            foreach (var question in section.Maps("questions"))
            {
                writer.Heading(3, question["question"]);
                writer.Markdown(question["answer"]);
            }
        }

        writer.Markdown(page["additionalContent"]);
    }
}
