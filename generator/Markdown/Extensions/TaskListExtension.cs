using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LicensingSite.Markdown.Extensions;

/// <summary>Task lists: boxes that a screen reader can name.</summary>
sealed class TaskListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskRenderer());

    sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList task)
        {
            if (renderer.EnableHtmlForInline)
            {
                var label = ((ArticleRenderer)renderer).Settings.String(task.Checked ? "taskDone" : "taskOpen");
                renderer.Write($"<input class=\"task-list-item-checkbox\" type=\"checkbox\" disabled=\"disabled\"{(task.Checked ? " checked=\"checked\"" : "")} aria-label=\"");
                renderer.WriteEscape(label).Write("\" />");
            }
        }
    }
}
