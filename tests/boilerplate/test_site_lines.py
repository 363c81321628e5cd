"""Which function of a site a line has, and how sure that is."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.marks import SURE
from summarykit.boilerplate.site_lines import site_lines

WEAK = SURE - 1


@pytest.mark.parametrize("text", ["Bridges | 8 | 9", "Boats (10,000) | 8 | 9", "from 10/1 to 11/7"])
def test_rows_and_dates_are_no_page_numbers(text, lines, words):
    marks = site_lines(lines(text), words("en"), {}).values()
    assert all(mark.reason.rule != "page-number" and mark.weight < SURE for mark in marks)


@pytest.mark.parametrize(
    ("text", "rule", "weight"),
    [
        ("Your location: Reviews / Volunteers", "breadcrumb", SURE),
        ("Home page - Reviews - Volunteers", "breadcrumb", SURE),
        ("Reviews | Volunteers | Full text", "breadcrumb", SURE),
        ("Reviews » Volunteers", "breadcrumb", WEAK),
        ("Share to: WeChat Weibo QQ", "tool-bar", SURE),
        ("Text size: A- A A+", "tool-bar", SURE),
        ("Print", "tool-bar", WEAK),
        ("Large Medium Small", "tool-bar", 1),
        ("———", "tool-bar", 1),
        ("Hits: 310   Editor: Lin", "made-by", SURE),
        ("2021-04-05 08:30 Reading times: 77", "made-by", SURE),
        ("Published: 2021-04-05  Source: compiled by the editor of this site  Views: 9", "made-by", SURE),
        ("Source: Harbour Daily", "made-by", WEAK),
        ("Date: 4 May 2022", "made-by", 1),
        ("- 12 -", "page-number", SURE),
        ("Page 3 of 10", "page-number", SURE),
        ("Lakeside Rescue | Review 2021 | 4", "page-number", SURE),
        ("Lakeside Rescue | Review 2021-22 | 4", "page-number", SURE),
        ("Annual work report   7", "page-number", SURE),
        ("<< Return to the index", "way-back", SURE),
        ("« List of all reviews", "way-back", SURE),
        ("Next page", "way-back", SURE),
        ("Previous page | Next page", "way-back", SURE),
        ("You may also like", "widget", SURE),
        ("Latest articles", "widget", SURE),
        ("Related documents", "widget", WEAK),
        ("Hot tags: boats rescue", "widget", SURE),
        ("Copyright 2020 Harbour Network. All rights reserved.", "site-footer", SURE),
        ("Photo: Lin Hai", "photo-credit", SURE),
    ],
)
def test_english_lines(text, rule, weight, lines, words):
    (mark,) = site_lines(lines(text), words("en"), {}).values()
    assert (mark.reason.rule, mark.weight >= SURE) == (rule, weight >= SURE)


@pytest.mark.parametrize(
    ("text", "rule", "weight"),
    [
        ("您的位置：公文 - 总结", "breadcrumb", SURE),
        ("首页 > 公文 > 总结", "breadcrumb", SURE),
        ("鱼汛 > 船只", "breadcrumb", WEAK),
        ("【打印】【关闭窗口】", "tool-bar", SURE),
        ("© 2020 海港网 | 联系我们 | 网站地图", "site-footer", SURE),
        ("打印", "tool-bar", WEAK),
        ("大 中 小", "tool-bar", 1),
        ("发布：小林 点击：88", "made-by", SURE),
        ("来源：海港日报", "made-by", WEAK),
        ("第3页 共9页", "page-number", SURE),
        ("—4—", "page-number", SURE),
        ("年度工作总结　第5页", "page-number", SURE),
        ("返回列表", "way-back", SURE),
        ("下一篇：预算", "way-back", SURE),
        ("猜你喜欢", "widget", SURE),
        ("相关资料", "widget", WEAK),
        ("热门标签：总结 计划", "widget", SURE),
        ("京ICP备12345678号", "site-footer", SURE),
        ("站长讲话。本报记者林海摄", "photo-credit", SURE),
    ],
)
def test_chinese_lines(text, rule, weight, lines, words):
    (mark,) = site_lines(lines(text), words("zh"), {}).values()
    assert (mark.reason.rule, mark.weight >= SURE) == (rule, weight >= SURE)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We will print 400 leaflets and share them."),
        ("en", "Back to basics: a course for volunteers"),
        ("en", "1. Related work"),
        ("en", "Members: 60 -> 85"),
        ("en", "2020 > 2019"),
        ("en", "Next step: a second boat"),
        ("en", "Views of the volunteers"),
        ("en", "Page layout"),
        ("en", "[List of members]"),
        ("en", "Source: " + "x" * 41),
        ("en", "Latest articles were sold out."),
        ("en", "3. Print 4. Download"),
        ("zh", "返回家乡创业人员120名"),
        ("zh", "一、打印工作"),
        ("zh", "版权登记工作"),
        ("zh", "推荐优秀员工3名。"),
        ("zh", "浏览：很多"),
        ("zh", "第三页"[:1] + "三季度"),
    ],
)
def test_content_lines(lang, text, lines, words):
    marks = site_lines(lines(text), words(lang), {})
    assert all(mark.weight <= WEAK for mark in marks.values())


@pytest.mark.parametrize("kind", ["table"])
def test_tables_are_left_alone(kind, lines, words):
    assert site_lines(lines("Print\n- 2 -\nHome > Reviews", kind), words("en"), {}) == {}


def test_known_lines_are_not_looked_at(lines, words):
    found = site_lines(lines("- 2 -\n- 3 -"), words("en"), {})
    assert site_lines(lines("- 2 -\n- 3 -"), words("en"), {0: found[0]}).keys() == {1}


def test_a_bare_number_counts_beside_a_form_feed(lines, words):
    assert site_lines(lines("17\nWe train."), words("en"), {}) == {}
    (mark,) = site_lines(lines("17\n\fWe train."), words("en"), {}).values()
    assert mark.reason.rule == "page-number"
