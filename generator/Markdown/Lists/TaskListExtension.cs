using LicensingSite.Markdown.Articles;
using LicensingSite.Model;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace LicensingSite.Markdown.Lists;

/// <summary>Task lists: checkboxes with an accessible name.</summary>
sealed class TaskListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<TaskListInlineParser>(new TaskParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskRenderer());

    /// <summary>A checkbox must begin its item; Markdig accepts one anywhere in it.</summary>
    sealed class TaskParser : TaskListInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            processor.Root?.FirstChild is null && base.Match(processor, ref slice);
    }

    sealed class TaskRenderer : ArticleObjectRenderer<TaskList>
    {
        protected override void Write(ArticleWriter article, TaskList task)
        {
            if (article.EnableHtmlForInline)
            {
                var label = (article).Settings.String(task.Checked ? "taskDone" : "taskOpen");
                article.Start(
                    BodyElement.Checkbox,
                    "<input class=\"task-list-item-checkbox\" type=\"checkbox\" "
                        + $"disabled=\"disabled\"{(task.Checked ? " checked=\"checked\"" : "")} aria-label=\""
                );
                article.WriteEscape(label).Write("\" />");
                article.Notes.Number(task.Checked ? 1 : 0);
            }
        }
    }
}
