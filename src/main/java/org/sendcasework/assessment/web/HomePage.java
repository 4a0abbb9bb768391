package org.sendcasework.assessment.web;

import org.sendcasework.engine.TaskAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in. */
@Controller
class HomePage {

    private final TaskAccess tasks;

    HomePage(TaskAccess tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/")
    String root() {
        return "redirect:/home";
    }

    @GetMapping("/home")
    String home(Model model) {
        model.addAttribute("openTasks", tasks.countOpen());
        model.addAttribute("overdueTasks", tasks.countOverdue());
        return "home";
    }
}
